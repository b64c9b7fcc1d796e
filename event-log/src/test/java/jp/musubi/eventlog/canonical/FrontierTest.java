package jp.musubi.eventlog.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontierTest {
    private static final HexFormat HEX = HexFormat.of();
    /** The leaves that the test data of Certificate Transparency uses. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    /** Root of the tree over the first 1, 2, … 8 of them, as published with it. */
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void theEmptyTreeHasThePublishedRoot() {
        assertThat(HEX.formatHex(new Frontier().root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void rootsAreThePublishedOnes() {
        Frontier frontier = new Frontier();
        for (int i = 0; i < LEAVES.size(); i++) {
            frontier.append(MerkleTree.leafHash(HEX.parseHex(LEAVES.get(i))));
            assertThat(frontier.size()).isEqualTo(i + 1);
            assertThat(HEX.formatHex(frontier.root())).isEqualTo(ROOTS.get(i));
        }
    }

    @Test
    void aFrontierGoesOnFromItsBytesAndFromItsCopy() {
        Frontier whole = new Frontier();
        Frontier stored = new Frontier();
        for (int i = 0; i < 300; i++) {
            byte[] leafHash = MerkleTree.leafHash(new byte[] {(byte) i, (byte) (i >> 8)});
            Frontier copy = stored.copy();
            copy.append(leafHash);
            whole.append(leafHash);
            stored = Frontier.of(stored.toBytes());
            stored.append(leafHash);
            assertThat(stored.root()).isEqualTo(whole.root());
            assertThat(copy.root()).isEqualTo(whole.root());
            assertThat(stored.size()).isEqualTo(i + 1);
        }
    }

    @Test
    void aLeafChangedAfterwardsDoesNotChangeTheTree() {
        Frontier frontier = new Frontier();
        byte[] leafHash = MerkleTree.leafHash(new byte[] {1});
        frontier.append(leafHash);
        byte[] root = frontier.root();
        leafHash[0] ^= 1;
        frontier.root()[0] ^= 1;
        assertThat(frontier.root()).isEqualTo(root);
    }

    @Test
    void bytesThatAreNoFrontierAreRefused() {
        byte[] bytes = new byte[8 + 32];
        bytes[7] = 3;
        assertThatIllegalArgumentException().isThrownBy(() -> Frontier.of(bytes));
        assertThatIllegalArgumentException().isThrownBy(() -> Frontier.of(new byte[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Frontier().append(new byte[31]));
    }
}
