/// Web and database plumbing without a business word; depends on no other module.
@NullMarked
package id.jejak.shared;

import org.jspecify.annotations.NullMarked;
