package id.jejak.shared;

/// What is wrong with one field of a request, in words for the person who typed it.
public record FieldError(String field, String detail) {}
