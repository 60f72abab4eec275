package id.jejak.publishing;

/// One step of the way from the top region to a page.
record Crumb(String name, String path) {}
