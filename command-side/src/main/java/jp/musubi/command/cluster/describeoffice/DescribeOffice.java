package jp.musubi.command.cluster.describeoffice;

import jp.musubi.command.kit.Command;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Says how the office that runs the cluster is reached, the whole of it: for everybody to read. What is so already changes
 * nothing.
 *
 * @param actor who asks for it
 * @param name required
 * @param address may be null
 * @param hours when it answers; may be null
 * @param telephone digits with {@code + - ( )} and spaces; may be null
 */
public record DescribeOffice(
        PersonId actor,
        String name,
        @Nullable String address,
        @Nullable String hours,
        @Nullable String telephone) implements Command {}
