"""The mark of what an import could not know: a placeholder, which `course check` finds wherever it was left."""

UNFINISHED = "【待写】"
