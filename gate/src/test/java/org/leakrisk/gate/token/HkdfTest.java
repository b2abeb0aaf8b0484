package org.leakrisk.gate.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Published vectors: RFC 5869 appendix A and RFC 4231 section 4. */
class HkdfTest {
  @Test
  void derivesTheBasicVectorOfRfc5869() {
    byte[] root = Hkdf.extract(hex("000102030405060708090a0b0c"), hex("0b".repeat(22)));

    assertEquals("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5", text(root));
    assertEquals(
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
        text(Hkdf.expand(root, hex("f0f1f2f3f4f5f6f7f8f9"), 42)));
  }

  @Test
  void derivesTheLongVectorOfRfc5869() {
    byte[] root = Hkdf.extract(range(0x60, 0xAF), range(0x00, 0x4F));

    assertEquals("06a6b88c5853361a06104c9ceb35b45cef760014904671014a193f40c15fc244", text(root));
    assertEquals(
        "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
            + "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
            + "cc30c58179ec3e87c14c01d5c1f3434f1d87",
        text(Hkdf.expand(root, range(0xB0, 0xFF), 82)));
  }

  @Test
  void derivesTheVectorOfRfc5869WithoutSaltAndInfo() {
    byte[] root = Hkdf.extract(new byte[0], hex("0b".repeat(22)));

    assertEquals("19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04", text(root));
    assertEquals(
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
        text(Hkdf.expand(root, new byte[0], 42)));
  }

  @Test
  void authenticatesTheVectorsOfRfc4231() {
    assertMac(
        hex("0b".repeat(20)),
        ascii("Hi There"),
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    assertMac(
        ascii("Jefe"),
        ascii("what do ya want for nothing?"),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    assertMac(
        hex("aa".repeat(20)),
        hex("dd".repeat(50)),
        "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
    assertMac(
        range(0x01, 0x19),
        hex("cd".repeat(50)),
        "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
    assertMac(
        hex("aa".repeat(131)),
        ascii("Test Using Larger Than Block-Size Key - Hash Key First"),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
  }

  private static void assertMac(byte[] key, byte[] message, String expected) {
    assertEquals(expected, text(Hkdf.mac(key).doFinal(message)));
  }

  private static byte[] range(int first, int last) {
    byte[] bytes = new byte[last - first + 1];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (first + i);
    }
    return bytes;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  private static String text(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
