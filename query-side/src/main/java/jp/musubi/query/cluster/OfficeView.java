package jp.musubi.query.cluster;

/**
 * How the office that runs the cluster is reached.
 *
 * @param address may be null
 * @param hours may be null
 * @param telephone may be null
 */
public record OfficeView(String name, String address, String hours, String telephone, long position) {}
