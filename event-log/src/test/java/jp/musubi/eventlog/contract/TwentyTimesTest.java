package jp.musubi.eventlog.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/** The contract holds every time, not most times. */
@EnabledIfSystemProperty(named = "musubi.faults", matches = "true")
class TwentyTimesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jp.musubi.eventlog.sqlite.SqliteEventLogTest",
                "jp.musubi.eventlog.axon.SqliteStorageEngineSuiteTest",
                "jp.musubi.eventlog.mongo.MongoEventLogTest",
                "jp.musubi.eventlog.mongo.MongoStorageEngineSuiteTest"
            })
    void anEnginePassesTheContractTwentyTimes(String engine) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(engine))
                .build();
        for (int round = 1; round <= 20; round++) {
            SummaryGeneratingListener results = new SummaryGeneratingListener();
            LauncherFactory.create().execute(request, results);
            List<Failure> failures = results.getSummary().getFailures();
            assertThat(failures).as("round %d", round).isEmpty();
            assertThat(results.getSummary().getTestsSucceededCount()).isPositive();
        }
    }
}
