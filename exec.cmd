@rem npm scripts say "exec" so that signals reach Node itself; cmd.exe has no such word.
@%*
