/// THE place for authorisation: who may do what where.
@NullMarked
package id.jejak.access;

import org.jspecify.annotations.NullMarked;
