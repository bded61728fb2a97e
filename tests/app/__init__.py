"""The screens, driven by Textual's pilot."""
