"""The source text: loading, sanitising, folding, anchoring, mentions, spans.

All offsets count code points in the normalised text of the article (`Article.text`).
"""
