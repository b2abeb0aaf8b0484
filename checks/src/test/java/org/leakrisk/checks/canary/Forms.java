package org.leakrisk.checks.canary;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Every form in which a value could have slipped out: ways to write, encode, escape and digest. */
final class Forms {
  private static final Charset GBK = Charset.forName("GBK");
  private static final int SHORTEST = 8;

  private final Map<String, byte[]> forms = new LinkedHashMap<>();

  private Forms() {}

  /** The forms of a value by name. Two forms of the same bytes are one. */
  static Map<String, byte[]> of(String value) {
    Forms all = new Forms();
    all.written("", value);
    all.written("full width ", fullWidth(value));
    all.written("reversed ", new StringBuilder(value).reverse().toString());
    all.written("upper case ", value.toUpperCase(Locale.ROOT));
    all.written("lower case ", value.toLowerCase(Locale.ROOT));
    if (value.matches("\\d{11}")) {
      all.written("dashed ", grouped(value, '-'));
      all.written("spaced ", grouped(value, ' '));
      all.digests("+86 ", "+86" + value);
    }
    all.encoded(value);
    all.digests("", value);
    return all.forms;
  }

  private void add(String name, byte[] bytes) {
    boolean known = forms.values().stream().anyMatch(form -> Arrays.equals(form, bytes));
    if (bytes.length >= SHORTEST && !known) {
      forms.put(name, bytes);
    }
  }

  private void written(String how, String text) {
    add(how + "UTF-8", text.getBytes(UTF_8));
    add(how + "GBK", text.getBytes(GBK));
    add(how + "UTF-16LE", text.getBytes(UTF_16LE));
    add(how + "UTF-16BE", text.getBytes(UTF_16BE));
  }

  private void encoded(String value) {
    byte[] bytes = value.getBytes(UTF_8);
    hex("", bytes);
    hex("GBK ", value.getBytes(GBK));
    for (int shift = 0; shift < 3; shift++) {
      add("base64 at " + shift, base64(bytes, shift));
    }
    StringBuilder percent = new StringBuilder();
    for (byte b : bytes) {
      percent.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
    }
    add("percent", percent.toString().getBytes(UTF_8));
    add("JSON escapes", eachCharacter(value, "\\u%04x"));
    add("HTML decimal", eachCharacter(value, "&#%d;"));
    add("HTML hexadecimal", eachCharacter(value, "&#x%x;"));
  }

  private void digests(String how, String value) {
    byte[] bytes = value.getBytes(UTF_8);
    for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
      digest(how + algorithm, digested(algorithm, bytes));
    }
    digest(how + "HMAC-SHA-256 with an empty key", emptyKeyed(bytes));
  }

  private void digest(String name, byte[] digest) {
    add(name, digest);
    hex(name + " ", digest);
    add(name + " base64", base64(digest, 0));
  }

  private void hex(String how, byte[] bytes) {
    add(how + "hex", HexFormat.of().formatHex(bytes).getBytes(UTF_8));
    add(how + "HEX", HexFormat.of().withUpperCase().formatHex(bytes).getBytes(UTF_8));
  }

  /** The characters of base64 that hang on these bytes alone, when others stand before them. */
  private static byte[] base64(byte[] bytes, int shift) {
    byte[] shifted = new byte[shift + bytes.length];
    System.arraycopy(bytes, 0, shifted, shift, bytes.length);
    byte[] text = Base64.getEncoder().withoutPadding().encode(shifted);
    int from = shift == 0 ? 0 : shift + 1;
    int to = text.length - (shifted.length % 3 == 0 ? 0 : 1);
    return Arrays.copyOfRange(text, from, to);
  }

  private static byte[] eachCharacter(String value, String format) {
    ByteArrayOutputStream escaped = new ByteArrayOutputStream();
    value.chars().forEach(c -> escaped.writeBytes(String.format(format, c).getBytes(UTF_8)));
    return escaped.toByteArray();
  }

  private static String grouped(String phone, char by) {
    return phone.substring(0, 3) + by + phone.substring(3, 7) + by + phone.substring(7);
  }

  /** ASCII letters and digits as their wide forms. */
  private static String fullWidth(String value) {
    StringBuilder wide = new StringBuilder();
    value.chars().forEach(c -> wide.append((char) (c > ' ' && c <= '~' ? c + 0xFEE0 : c)));
    return wide.toString();
  }

  private static byte[] digested(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A key of zeros is what the empty key becomes. */
  private static byte[] emptyKeyed(byte[] bytes) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(new byte[1], "HmacSHA256"));
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
