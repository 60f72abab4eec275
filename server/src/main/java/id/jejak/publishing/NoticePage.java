package id.jejak.publishing;

/// A page that says why there is nothing to see, and where to go on.
record NoticePage(Head head, String title, String text) {}
