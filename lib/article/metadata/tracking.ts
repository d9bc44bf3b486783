/**
 * Query parameters that say how a reader came to a page, never which page it is. `from`, `source`, `ref`, `id` and the
 * like are not among them: on some sites they choose the article.
 */
const tracking = new Set(
  `fbclid gclid gclsrc gbraid wbraid dclid msclkid yclid twclid ttclid li_fat_id srsltid igshid igsh _ga _gl
   mc_cid mc_eid _hsenc _hsmi mkt_tok vero_id oly_enc_id oly_anon_id ocid xtor cmpid smid ref_src
   at_medium at_campaign at_link_id at_link_type at_link_origin at_ptr_name at_format at_bbc_team
   spm spm_id_from scm vd_source bd_vid share_token share_source share_medium share_plat share_tag share_session_id
   nsukey isappinstalled wxshare_count wxfrom weibo_id`.split(/\s+/),
);
/** What WeChat and Weibo put into `from` when a page is shared. */
const sharedFrom = /^from=(?:singlemessage|timeline|groupmessage|weibo|weixin|wechat)$/i;

/** Whether a `name=value` of a query only tracks where a reader came from. */
export function isTracking(pair: string): boolean {
  const name = (pair.split('=', 1)[0] ?? '').toLowerCase();
  return name.startsWith('utm_') || tracking.has(name) || sharedFrom.test(pair);
}
