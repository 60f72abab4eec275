/// *Titip laporan*: reports that another officer's phone carries, sealed for this installation and
/// signed by the author's phone.
@NullMarked
package id.jejak.parcel;

import org.jspecify.annotations.NullMarked;
