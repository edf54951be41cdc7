"""What the commands need beside the steps of the flow: their environment, a browser, new records, measurements."""
