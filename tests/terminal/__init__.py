"""The reader in a real pseudo-terminal: what a person sees, and what the terminal receives."""
