/** Question: Who could take an open promise over. */
package jp.musubi.query.findpromisetakers;
