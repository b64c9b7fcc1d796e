/** Question: Lists the jobs that match all open needs again. Coordinators, administrators and auditors. */
package jp.musubi.query.findrematches;
