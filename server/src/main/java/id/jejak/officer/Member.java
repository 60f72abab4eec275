package id.jejak.officer;

/// A line of the Buku Daftar Anggota: a person, and her offices in the team by name, the first of
/// which places her.
public record Member(MemberFacts person, String offices) {}
