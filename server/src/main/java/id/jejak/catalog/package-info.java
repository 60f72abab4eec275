/// Bidang, programmes, activity types and indicators with validity dates.
@NullMarked
package id.jejak.catalog;

import org.jspecify.annotations.NullMarked;
