package jp.musubi.app.cluster;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jp.musubi.app.kit.api.ApiException;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.api.Stored;
import jp.musubi.app.kit.api.Writes;
import jp.musubi.command.cluster.describeoffice.DescribeOffice;
import jp.musubi.query.cluster.OfficeView;
import jp.musubi.query.cluster.readoffice.ReadOffice;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the office that runs the cluster is reached. */
@RestController
@RequestMapping("/api/v1/office")
@Tag(name = "office")
class OfficeApi {

    private final Writes writes;
    private final Reads reads;

    OfficeApi(Writes writes, Reads reads) {
        this.writes = writes;
        this.reads = reads;
    }

    @GetMapping
    @Operation(summary = "Reads how the office is reached")
    OfficeView read(@RequestParam(required = false) String after) {
        reads.when(after, null);
        return reads.ask(new ReadOffice()).orElseThrow(ApiException::notFound);
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Says how the office is reached: name, address, hours, telephone; for everybody to read")
    Stored describe(HttpServletRequest request, @RequestBody Office said) {
        return writes.changed(
                request,
                "office",
                new DescribeOffice(writes.actor(), said.name(), said.address(), said.hours(), said.telephone()));
    }
}
