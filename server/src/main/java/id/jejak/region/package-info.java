/// The administrative tree by Kemendagri codes: import, search, children.
@NullMarked
package id.jejak.region;

import org.jspecify.annotations.NullMarked;
