"""The source text: loading, sanitising, folding, anchoring, mentions, spans, rows."""
