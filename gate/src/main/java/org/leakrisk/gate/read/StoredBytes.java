package org.leakrisk.gate.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a file as stored, counted and hashed while they pass. */
final class StoredBytes extends FilterInputStream {
  private static final int CHUNK = 1 << 16;

  private final MessageDigest digest;
  private long count;

  StoredBytes(Path file) throws IOException {
    this(Files.newInputStream(file));
  }

  StoredBytes(InputStream source) {
    super(source);
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("No SHA-256 in this JDK", impossible);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    if (read > 0) {
      digest.update(target, offset, read);
      count += read;
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Bytes that passed so far. */
  long count() {
    return count;
  }

  /** Reads to the end and gives the SHA-256 of all bytes in hexadecimal. To be called once. */
  String sha256() throws IOException {
    byte[] rest = new byte[CHUNK];
    while (read(rest, 0, CHUNK) >= 0) {
      continue;
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
