"""All briefs together: the folder, the memo of what was parsed, the person's state."""
