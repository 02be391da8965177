"""The journeys in a real browser: a package, so that one server and one Chromium last for all of them."""
