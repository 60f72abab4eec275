/// Who did what to whom, kept for good.
@NullMarked
package id.jejak.audit;

import org.jspecify.annotations.NullMarked;
