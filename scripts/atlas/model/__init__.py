"""What a record is made of, declared once: fields, parts, records, and the kinds that there are."""
