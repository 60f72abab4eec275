/// The keys with which phones sign what others carry for their officers.
@NullMarked
package id.jejak.device;

import org.jspecify.annotations.NullMarked;
