package id.jejak.closing;

import id.jejak.access.CurrentUser;
import id.jejak.access.Grant;

/// Who does it, and in which of her offices.
record Actor(CurrentUser user, Grant office) {}
