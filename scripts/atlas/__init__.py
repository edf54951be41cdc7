"""The atlas: from YAML records to a website."""
