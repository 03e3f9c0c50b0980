import desktop from "lucide:monitor";
import laptop from "lucide:laptop";
import phone from "lucide:smartphone";

/** How each kind of device looks. */
export const deviceIcons = { desktop, laptop, phone } as const;
