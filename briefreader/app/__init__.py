"""The room of the screens, and the only one that imports Textual."""
