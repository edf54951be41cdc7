"""What templates get: frozen, complete, with every link and word worked out. A template only places it."""
