"""What a server says with each answer, so that a browser runs and fetches nothing but the site's own files."""

from collections.abc import Mapping

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        # Marks in the style sheets are written into them.
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        # No text becomes HTML or code in the browser; but the page for lost addresses makes one a script's address.
        "require-trusted-types-for 'script'",
        "trusted-types atlas-lost",
    )
)
"""The content policy (https://www.w3.org/TR/CSP3/) under which every page of the site works."""

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
"""The guide for publishing has the same for other servers."""
