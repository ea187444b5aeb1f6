/**
 * Top-level domains that people's addresses end in: every country code (ISO 3166 as IANA delegates them) and the
 * generic ones in wide use (IANA root zone). Not the whole root: it serves to say where an address ends when text is
 * glued to it, and to believe written-out ones. An unknown ending is still an address, at a lower score.
 */
const COUNTRY =
  'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw'
const GENERIC =
  'com org net edu gov mil int info biz name pro aero coop museum jobs mobi travel tel cat asia post app dev cloud online site shop store tech xyz blog email live life world agency solutions services digital media group company work team club paris bzh alsace corsica berlin hamburg bayern koeln wien brussels vlaanderen gent amsterdam frl swiss london scot wales madrid barcelona gal eus cat immo health care doctor bank insurance expert consulting design studio photography social page link top vip icu example test local localdomain internal lan corp home arpa onion invalid'

export const TOP_LEVEL_DOMAINS: ReadonlySet<string> = new Set(`${COUNTRY} ${GENERIC}`.split(' '))
