package jp.musubi.command.cluster.describeoffice;

import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COORDINATOR;

import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.cluster.OfficeDescribed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescribeOfficeTest {
    private final SliceFixture fixture = SliceFixture.of(DescribeOfficeSlice::configure);

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void anAdministratorSaysHowTheOfficeIsReached() {
        fixture.when(new DescribeOffice(ADMINISTRATOR, "架空センター", "架空市1-1", "平日 9時～17時", "0235-00-0000"))
                .stores(new OfficeDescribed("架空センター", "架空市1-1", "平日 9時～17時", "0235-00-0000"));
    }

    @Test
    void whatIsSoAlreadyChangesNothing() {
        fixture.given(new OfficeDescribed("架空センター", null, null, null))
                .when(new DescribeOffice(ADMINISTRATOR, "架空センター", null, null, null))
                .stores();
    }

    @Test
    void theLatestCounts() {
        fixture.given(new OfficeDescribed("架空センター", null, null, null), new OfficeDescribed("別", null, null, null))
                .when(new DescribeOffice(ADMINISTRATOR, "架空センター", null, null, null))
                .stores(new OfficeDescribed("架空センター", null, null, null));
    }

    @Test
    void aNameIsRequired() {
        fixture.when(new DescribeOffice(ADMINISTRATOR, "　", null, null, null)).refuses(INVALID, "name", "required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "なし", "tel", "0", "javascript:alert(1)", "0235-00-0000 内線 5", "\n0235"})
    void aTelephoneNumberHasAForm(String telephone) {
        fixture.when(new DescribeOffice(ADMINISTRATOR, "架空", null, null, telephone))
                .refuses(INVALID, "telephone", "telephone_invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0235-00-0000", "+81 235 00 0000", "(0235)00-0000", "110"})
    void numbersAreWrittenInSeveralWays(String telephone) {
        fixture.when(new DescribeOffice(ADMINISTRATOR, "架空", null, null, telephone))
                .stores(new OfficeDescribed("架空", null, null, telephone));
    }

    @Test
    void onlyAdministratorsSayIt() {
        fixture.when(new DescribeOffice(COORDINATOR, "架空", null, null, null)).refuses(FORBIDDEN, null, "forbidden");
    }
}
