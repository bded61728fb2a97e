"""One brief: strict YAML nodes, one table of fields, the model, the checks."""
