package org.leakrisk.gate.read;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/** Unpacks pages of Parquet files, each within a limit that is checked before memory is taken. */
final class PageCodecs implements CompressionCodecFactory {
  private static final int LARGEST_PAGE = 128 << 20;
  private static final Set<CompressionCodecName> KNOWN =
      Set.of(
          CompressionCodecName.UNCOMPRESSED,
          CompressionCodecName.SNAPPY,
          CompressionCodecName.GZIP,
          CompressionCodecName.ZSTD);

  /** True when pages packed so can be unpacked. */
  static boolean known(CompressionCodecName codec) {
    return KNOWN.contains(codec);
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("Inputs are not written");
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return new Page(codec);
  }

  @Override
  public void release() {}

  private record Page(CompressionCodecName codec) implements BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
      ByteArrayOutputStream packed = new ByteArrayOutputStream(Math.toIntExact(bytes.size()));
      bytes.writeAllTo(packed);
      return BytesInput.from(plain(packed.toByteArray(), size));
    }

    @Override
    public void decompress(ByteBuffer input, int packed, ByteBuffer output, int size)
        throws IOException {
      byte[] bytes = new byte[packed];
      input.get(bytes);
      output.put(plain(bytes, size));
    }

    private byte[] plain(byte[] packed, int size) throws IOException {
      if (size < 0 || size > LARGEST_PAGE) {
        throw new IOException("A page is too large");
      }
      byte[] plain =
          switch (codec) {
            case UNCOMPRESSED -> packed;
            case SNAPPY -> snappy(packed, size);
            case GZIP -> gzip(packed, size);
            case ZSTD -> zstd(packed, size);
            default -> throw new IOException("A page is packed in an unknown way");
          };
      if (plain.length != size) {
        throw new IOException("A page is damaged");
      }
      return plain;
    }

    private static byte[] snappy(byte[] packed, int size) throws IOException {
      if (Snappy.uncompressedLength(packed) != size) {
        throw new IOException("A page is damaged");
      }
      return Snappy.uncompress(packed);
    }

    private static byte[] gzip(byte[] packed, int size) throws IOException {
      try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(packed))) {
        return plain.readNBytes(size);
      }
    }

    private static byte[] zstd(byte[] packed, int size) throws IOException {
      byte[] plain = new byte[size];
      if (Zstd.decompress(plain, packed) != size) {
        throw new IOException("A page is damaged");
      }
      return plain;
    }

    @Override
    public void release() {}
  }
}
