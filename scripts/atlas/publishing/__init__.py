"""From texts to a website on this machine: writes docs/, runs MkDocs, and puts the new site in place of the old."""
