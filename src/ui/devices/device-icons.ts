import desktop from "lucide:monitor";
import laptop from "lucide:laptop";
import phone from "lucide:smartphone";
import tablet from "lucide:tablet";

/** How each kind of device looks. */
export const deviceIcons = { desktop, laptop, phone, tablet } as const;
