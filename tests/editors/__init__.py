"""Editors, as a person has them: the YAML language server that most of them start."""
