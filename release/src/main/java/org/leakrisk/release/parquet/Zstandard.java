package org.leakrisk.release.parquet;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Zstandard at a fixed level. Parquet's own way to it reads the whole configuration of Hadoop
 * first, which would be most of the time that a small table takes.
 */
final class Zstandard implements CompressionCodecFactory {
  private static final int LEVEL = 3;

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    return new Compressor();
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    if (codec != CompressionCodecName.ZSTD) {
      throw new IllegalArgumentException("Not compressed as tables are");
    }
    return new Decompressor();
  }

  @Override
  public void release() {}

  private static byte[] array(BytesInput bytes) throws IOException {
    ByteArrayOutputStream array = new ByteArrayOutputStream(Math.toIntExact(bytes.size()));
    bytes.writeAllTo(array);
    return array.toByteArray();
  }

  private static byte[] plain(byte[] compressed, int size) throws IOException {
    byte[] plain = new byte[size];
    if (Zstd.decompress(plain, compressed) != size) {
      throw new IOException("A page is damaged");
    }
    return plain;
  }

  private static final class Compressor implements BytesInputCompressor {
    @Override
    public BytesInput compress(BytesInput bytes) throws IOException {
      return BytesInput.from(Zstd.compress(array(bytes), LEVEL));
    }

    @Override
    public CompressionCodecName getCodecName() {
      return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {}
  }

  private static final class Decompressor implements BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
      return BytesInput.from(plain(array(bytes), size));
    }

    @Override
    public void decompress(
        ByteBuffer input, int compressedSize, ByteBuffer output, int decompressedSize)
        throws IOException {
      byte[] compressed = new byte[compressedSize];
      input.get(compressed);
      output.put(plain(compressed, decompressedSize));
    }

    @Override
    public void release() {}
  }
}
