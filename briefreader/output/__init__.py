"""What people and programs read, without a screen: panes, cards, prose, findings, exports."""
