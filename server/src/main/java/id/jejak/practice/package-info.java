/// Practising: the exercises are done on the phone alone; the server keeps who has finished them.
@NullMarked
package id.jejak.practice;

import org.jspecify.annotations.NullMarked;
