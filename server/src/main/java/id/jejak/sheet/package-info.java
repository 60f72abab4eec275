/// Tables in files: XLSX and CSV, read and written row by row.
@NullMarked
package id.jejak.sheet;

import org.jspecify.annotations.NullMarked;
