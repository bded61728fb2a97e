"""The screens: each composes its widgets and wires them."""
