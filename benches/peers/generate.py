#!/usr/bin/env python3
"""Made-up companies and leads with a known answer, for lead-to-account matching.

    python3 generate.py --out DIR [--scale 1000000] [--seed 20240117]

Writes DIR/accounts.csv, DIR/records.csv and DIR/truth.csv (blank account_id =
the lead belongs to none of the accounts).  Standard library only.  The same
seed and sizes give the same bytes on every run and every Python 3.8+: nothing
but `Random.random()` is drawn from, no hash order, no clock, no locale.

WHAT IS IN IT.  Every rate below is a constant further down, with this name.

Accounts
  COUNTRY          US 42 %, GB 14 %, DE 13 %, KR 9 %, FR 9 %, JP 7 %, NL 6 %
  SISTER           3 % are drawn to be a sister abroad of an earlier account; 2.8 %
                   are, since that must be written in Latin letters: same
                   words, another country, another legal form. Half share
                   the first one's domain (SISTER_SHARED_DOMAIN), half have
                   their own; 30 % carry the country's name too
                   (SISTER_COUNTRY_WORD: "Hartwell Systems Korea Co., Ltd.")
  ACC_FORM         85 % show their legal form; 10 % of those in a less usual
                   spelling of the same form (ACC_FORM_ODD)
  ACC_NO_DOMAIN 5 %, ACC_NO_CITY 3 %, ACC_NO_PHONE 30 %, ACC_NO_POSTAL 15 % blank
  names            Words are drawn with replacement and common words are common,
                   so unrelated companies do share a stem, and a few the full
                   name: the summary printed at the end counts them.
  KR_HANGUL        75 % of Korean companies in Hangul, JP_KANJI 30 % of Japanese
                   in kanji; cities then in the same script
  domains          one per company; no two unrelated companies share one

Leads
  NONE             8 % belong to no account. 5 % of those (NONE_SISTER) are an
                   absent sister abroad of an account, with a domain of its own;
                   the rest are other companies from the same vocabulary. None
                   has an account's very name in that account's country: that
                   label could not be told from the data.
  HOT              30 % of the matched leads go to 5 % of the accounts
  FORM_LEFT_OUT    35 % without legal form; the others in any spelling of the
                   SAME form (Inc, Inc., Incorporated ...). A form is never
                   swapped for another one.
  TYPO             5 % one edit (delete, insert, replace, swap) in one word that is
                   not the legal form. (Names without a word long enough stay.)
  DROP_WORD        4 % lose one word that is not the first. (One-word names stay.)
  UPPER 12 %, LOWER 12 % letter case; PUNCT 10 % "&"/"and", hyphen for a space,
                   doubled space or trailing dot;
                   TRANSLIT 25 % of names with accents lose them (Müller, Mueller)
                   SPACING 12 % of Hangul and kanji names gain or lose a space
  MAIL_CORPORATE   60 % an address at the company's domain, 12 % of them at a
                   sub-domain (MAIL_SUB); MAIL_FREE 28 % free mail of the country;
                   the other 12 % no e-mail
  NO_COUNTRY       2 % blank, else the company's country, as ISO code
  HAS_CITY         80 %; of all leads 10 % (BRANCH) sit in another city of the
                   country, and then their postal code and phone are of that city
  HAS_PHONE        30 %; 70 % of them the switchboard (PHONE_MAIN), else an
                   extension that differs in the last three digits; other notation
  HAS_POSTAL       40 %

WHAT IS NOT IN IT.  Duplicate accounts, mergers and renamed firms, country names
instead of codes, transliterated Korean or Japanese names, acronyms, people who
use a parent's domain, leads whose data contradict each other.  It is a made-up
population: use it to compare tools and to measure speed, not to promise a
customer a precision.
"""
import argparse
import csv
import os
import sys
import time
import unicodedata
from random import Random
from zlib import crc32

COUNTRY = [("US", .42), ("GB", .14), ("DE", .13), ("KR", .09), ("FR", .09), ("JP", .07), ("NL", .06)]
SISTER, SISTER_SHARED_DOMAIN, SISTER_COUNTRY_WORD = .03, .50, .30
ACC_FORM, ACC_FORM_ODD = .85, .10
ACC_NO_DOMAIN, ACC_NO_CITY, ACC_NO_PHONE, ACC_NO_POSTAL = .05, .03, .30, .15
KR_HANGUL, JP_KANJI = .75, .30
NONE, NONE_SISTER, HOT = .08, .05, .30
FORM_LEFT_OUT, TYPO, DROP_WORD = .35, .05, .04
UPPER, LOWER, PUNCT, TRANSLIT, SPACING = .12, .12, .10, .25, .12
MAIL_CORPORATE, MAIL_SUB, MAIL_FREE = .60, .12, .28
NO_COUNTRY, HAS_CITY, BRANCH = .02, .80, .10
HAS_PHONE, PHONE_MAIN, HAS_POSTAL = .30, .70, .40
TOWN_SHARE = .25  # share of companies in a small town rather than a listed city


def zipf(words, top=12):
    """The words in a list where the k-th is about top/sqrt(k) as frequent."""
    out = []
    for k, w in enumerate(words.split()):
        out += [w.replace("_", " ")] * max(1, round(top / (k + 1) ** .5))
    return out


# ------------------------------------------------------------------ vocabulary
EN_A = """Ash Bar Beck Bel Black Brad Bran Bren Brook Burn Cal Carl Chad Ches Clay Cliff Cold Cole Comp Cran Cross Cum
Dal Dan Den Dun East Eden El Ever Fair Far Farn Fen Field Fleet Ford Fox Gar Gil Glen Gold Gran Gray Green Grim Hal Ham
Har Hart Hat Haw Hay Hazel Heath Hen High Hol Holl Hop Hunt Hurst Ives Kel Ken Kil Kings Kirk Lang Lan Law Lind Lin Long
Mal Man Mar May Mel Mill Mor Moor New Nor North Oak Old Or Pem Pen Pres Queens Rad Rams Red Rich Ridge Rock Ros Row Rush
Sand Sel Shel Sher Sil Som South Stan Stock Stone Strat Sut Swan Tal Thorn Til Trent Up Wake Wal War Water Wel West Whit
Wil Win Wood Wor Wy York""".split()
EN_B = """bank berg bert born borne borough bridge brook burn burton bury by cliff combe cote croft dale den don ell ers
ett field ford gate grave grove ham hall hampton hart hill holm hurst ington kins land leigh ley lock low lyn man mark
mere mond more mouth ness over park pool port ridge sby sett shaw side son stead stone stow ster stow ton tree vale
ville ward water way well wick win wood worth""".split()
INV_A = """Ab Ac Ad Al Am An Ap Ar As Av Ax Az Be Bi Bo Cae Cel Ci Co Cu Cy Da De Di Dy El Em En Ep Er Es Ev Ex Fi Fla Fo
Fu Ga Ge Gly Hel Hy Ic Il In Io Is Ja Ju Ka Ki Ko Ky La Le Li Lo Lu Ly Ma Me Mi Mo My Na Ne Ni No Nu Ob Oc Om On Op Or
Os Pa Pe Pi Po Pra Py Qua Ra Re Ri Ro Sa Se Si So Sy Ta Te Ti Tra Tri Ul Um Un Va Ve Vi Vo Xa Xe Ya Ze Zi Zo""".split()
INV_B = """ba bel bi bra cal ce cen ci co cra da del di do dra fa fe fi fla fo ga ge gi gra ka ki kle la le li lo lu ma me
mi mo na ne ni no nu pa pe pha phi pla po pu ra re ri ro ru sa se si so sta su ta te tha ti to tra tri va ve vi vo xa xi
za zi zo""".split()
INV_C = """ba bit bos can cor cy da dis dex don dra far fix fy gen go ia ient ion is ium ix la lan ley lia lis lo lon lux
ly lyn ma max mec mer mo na net nex nia nix non nova nta num on or ora os pex pia pro que ra ran rex ria ris ron ros rus
sa san sen sis sol son sys ta tec tek ter this tia tis ton tor tra tri trix tron tus va van vant ven via vis vo von vya
wave xa xis xo ya yx za zen zon zy""".split()
EN_WORD = zipf("""Summit Apex Pioneer Liberty Premier Heritage Cascade Atlas Beacon Evergreen Keystone Horizon Frontier
Sterling Granite Legacy Phoenix Titan Anchor Compass Cornerstone Falcon Harbor Meridian Patriot Pinnacle Sentinel Trinity
Vanguard Zenith Eagle Century Crown Diamond Eclipse Element Empire Epic Everest Fusion Galaxy Genesis Impact Infinity
Insight Jupiter Landmark Lighthouse Lunar Magnolia Mercury Metro Momentum Monarch Mosaic Nova Oasis Olympus Omega Orbit
Orion Paragon Pathway Pegasus Polaris Prestige Prism Quantum Quest Radiant Regal Regency Sapphire Saturn Silver Spectrum
Stellar Strategic Synergy Tempest Trident Triumph Unity Unified Venture Vertex Victory Vista Vector Wildcat Windmill
Yellowstone Acorn Alder Amber Arrow Aspen Aurora Badger Bamboo Birch Bison Blue_Ridge Bluebird Boulder Canyon Cedar Cobalt
Copper Coral Crescent Cypress Dogwood Elm Ember Fern Flint Garnet Gateway Golden_Gate Heron Hickory Indigo Iron Ivy Jade
Juniper Kestrel Laurel Lotus Maple Marble Mesa Onyx Osprey Palisade Pearl Pebble Pine Prairie Raven Redwood Ruby Sable
Sequoia Sierra Sparrow Spruce Sycamore Tamarack Tide Timber Topaz Tundra Willow Wren""", 4)
EN_D1 = zipf("""Systems Foods Technologies Construction Consulting Medical Logistics Software Engineering Capital Energy
Manufacturing Insurance Financial Media Healthcare Marketing Electric Design Security Industries Motors Pharma Plumbing
Properties Labs Packaging Plastics Chemicals Staffing Robotics Analytics Textiles Steel Dental Transport Builders Roofing
Aerospace Automation Biotech Brewing Catering Ceramics Cleaning Cloud Coatings Communications Components Concrete Controls
Cosmetics Data Defense Devices Digital Diagnostics Education Electronics Environmental Equipment Farms Fabrication Fashion
Fitness Flooring Footwear Freight Furniture Gaming Glass Graphics Hardware Heating Hospitality Instruments Interiors
Irrigation Jewelry Landscaping Lighting Lumber Machinery Marine Materials Metals Mining Mobility Networks Nutrition Optics
Paints Paper Payments Petroleum Photonics Pipeline Precision Printing Publishing Realty Recruiting Recycling Research
Retail Safety Semiconductor Sensors Signage Solar Sports Storage Surgical Telecom Tooling Toys Training Travel Trucking
Utilities Veterinary Video Water Welding Wireless Wines""")
EN_D2 = zipf("""Group Solutions Services Holdings International Partners Systems Company Global Associates Enterprises
Technologies Management Supply Products Ventures Works Network Center Resources Distribution Trading Alliance Brothers
Collective Concepts Innovations Specialists Dynamics Studio""", 8)
EN_MID = """Pacific Atlantic Northern Southern Eastern Western Midwest Central National American United Coastal Valley
Mountain Lake River City Capital_City Bay Global Advanced Integrated Applied Modern Direct""".replace("_", " ").split()

DE_A = """Acker Alt Arn Bach Bauer Berg Birken Blum Böh Brand Braun Brück Buch Burg Dorn Drei Ebers Eck Eich Eisen Engel
Erlen Feld Fisch Frank Freu Fried Fürst Gerst Gold Groß Grün Hart Hass Heid Heil Hell Herz Hirsch Hoch Hof Holz Horn
Hütt Kalt Kauf Keller Kirch Klein Klug König Korn Krau Kreuz Kron Küh Lang Lauf Lehm Leit Linden Löw Mai Meer Mühl Mül
Neu Nieder Ober Oster Pfeif Rau Reich Rein Rhein Ried Ritt Rosen Roth Sand Schaf Scharf Schlü Schmid Schön Schu Schwarz
Schwei See Sieg Sommer Spann Spiel Stahl Stein Stern Stolz Strauß Stück Tann Tauber Teich Thal Trau Uhl Vogel Wacker Wagen
Wald Weber Weiden Wein Weiß Wend West Wiesen Wind Wolf Zeller Ziegler Zimmer""".split()
DE_B = """acher au bach bacher baum beck berg berger born bruch brunn burg dorf eck egger er ert feld felder furt gart
hammer hard haus hauser heim heimer hof hofer höfer holt holz horst hub huber inger kamp ker ler lich linger mann maier
mar mayer meier meister mer mühle müller nagel ner ner reich rich ring rode scheid schmidt see sen sky stedt stein
steiner stetter tal ter thaler wald wang weiler wein wig""".split()
DE_D1 = zipf("""Maschinenbau Technik Bau Elektronik Logistik Systeme Software Handel Immobilien Consulting Metallbau
Automobile Lebensmittel Pharma Energie Kunststofftechnik Werkzeugbau Elektrotechnik Medizintechnik Beratung Anlagenbau
Antriebstechnik Apparatebau Bäckerei Baustoffe Brauerei Chemie Dachdeckerei Datentechnik Digital Druckerei Eisenwerk
Fahrzeugbau Fenster Feinmechanik Fertigung Fleischwaren Foods Fördertechnik Gartenbau Gebäudetechnik Getränke Glas Haustechnik
Heizung Holzbau Hydraulik Industrietechnik Innenausbau Kabel Kältetechnik Keramik Kosmetik Labor Lacke Landtechnik Lichttechnik
Medien Messtechnik Mobility Möbel Optik Papier Personal Präzision Prüftechnik Recycling Reisen Robotik Sanitär Schweißtechnik
Sensorik Sicherheit Solar Spedition Stahlbau Straßenbau Textil Tiefbau Transporte Umwelttechnik Verlag Verpackungen
Versicherungen Wärmetechnik Wasser Weinhandel Werbung Windkraft Zerspanung""")
DE_D2 = zipf("""Gruppe Systems Service International Vertrieb Solutions Holding Group Technologie Handels Partner
Industrie Werke Zentrum Nord Süd Management Gebrüder""", 6)

FR_A = """Beau Bel Ber Bois Bon Bou Bour Bré Cas Cham Char Châ Clai Cor Cour Dau Del Des Du Dur Fal Fau Fon Fré Gau Gil
Gour Grand Gran Gui Jour La Lam Lan Lar Lau Le Lé Ma Mar Mau Mé Mer Mon Mont Mo Nor Pas Pel Per Pi Poi Pon Pré Ra Re Ri
Ro Rou Sa Sau Sé Tar Ter Thi Tour Val Va Ver Vi Vil Ville""".split()
FR_B = """bard bault beau bert bier blanc bois bon bourg card chal champ chard chet clair court dier din don dreau fert
fort gard geon gnac gnon gny guet lain lard laud let lier lin lon main mard mer mier mont nard neau net nier non pin quet
rand rard rault reau ret rier rin ron roux sard sier sin son tel tier tin ton vais val vier ville vin""".split()
FR_D1 = zipf("""Industries Technologies Conseil Construction Transports Distribution Systèmes Énergie Immobilier Logistique
Santé Alimentation Services Ingénierie Bâtiment Électronique Informatique Pharma Mécanique Automobiles Aéronautique Assurances
Bois Boulangerie Caves Chimie Communication Composants Cosmétiques Décoration Développement Éditions Électricité Emballages
Environnement Équipements Finances Fonderie Formation Hydraulique Imprimerie Instruments Isolation Joaillerie Laboratoires
Lumière Maçonnerie Machines Maintenance Matériaux Médias Menuiserie Métaux Meubles Mobilité Mode Mobilier Négoce Numérique
Optique Outillage Papeteries Parfums Paysages Peinture Plasturgie Précision Propreté Recyclage Restauration Robotique
Sécurité Solaire Sports Télécom Textiles Tourisme Travaux Verrerie Viandes Vins Voyages""")
FR_D2 = zipf("Groupe Services International France Solutions Partenaires Systems Associés Développement Ouest Sud Nord Frères Group", 6)
FR_PRE = "Groupe Établissements Société Maison Ateliers".split()

NL_PRE = ["Van", "Van der", "Van den", "De", "Van de", "Ten"]
NL_A = """Aal Am Baan Bak Beek Berg Bloem Boer Boom Bos Bou Braak Brink Broek Brouw Bruin Buiten Dal Dijk Door Eik Groen
Groot Haan Haar Hart Heer Heuvel Hoek Hof Hoog Horst Houd Huis Jans Jong Kamp Kerk Kloost Klein Koning Kool Kuip Laan Land
Leeuw Lind Maas Meer Mei Meul Mol Molen Mulder Noord Oost Oud Pauw Peet Plas Poel Post Rijn Roos Rood Ruit Schip Schoon
Sluis Smit Spaan Steen Stok Sten Terp Tim Veen Veld Ver Vis Vlieg Vos Vries Waal Wal Water Weer West Wijn Wild Winter
Wit Wolf Zand Zee Zon Zuid Zwart""".split()
NL_B = """beek berg bergen boom bos brink broek burg daal dam dijk donk drecht een eind els er eren ers gaard graaf haar
hagen ham heide hof holt horst huis huizen ing ink je kamp kerk laan laar land lo man mans meer meijer mers molen oord
poort rade ra riet schoten sen sma stad steen stra sum veen veld velde voort waard weg weide wijk zicht""".split()
NL_D1 = zipf("""Logistiek Bouw Techniek Transport Systems Installatie Groep Foods Software Advies Beheer Bloemen Machines
Agro Automatisering Bakkerij Bestrating Chemie Consultancy Dakwerken Data Dranken Elektro Energie Events Fietsen Glas
Groenvoorziening Handel Hout Hydrauliek Interieur Isolatie Kaas Kantoor Keukens Koeltechniek Kunststoffen Landbouw Lastechniek
Marine Media Medisch Metaal Meubelen Milieu Mode Onderhoud Optiek Papier Personeel Plastics Reizen Retail Schilderwerken
Security Solar Staal Tuinen Uitgeverij Vastgoed Verf Verhuur Verpakkingen Verzekeringen Vis Vlees Water Zorg Zuivel""")
NL_D2 = zipf("Groep International Nederland Services Holding Solutions Group Systems Partners Trading Noord Zuid Beheer", 6)

JP_SUR = """Aoki Ishi Kita Kuro Matsu Mina Mori Mura Nishi No Oka Saka Shima Shira Sugi Taka Take Ta Toku Tomi Tsuchi
Uchi Ue Waka Yama Yoshi Aka Ara Asa Fuji Fuku Furu Hama Hara Hashi Haya Hira Hon Hori Ichi Ike Ima Ino Iwa Kane Kawa Kiku
Kobaya Kura Maki Maru Miya Naga Naka Oo Ogi Sana Sawa""".split()
JP_SUR_B = """da ta moto kawa gawa mura yama zawa no saki zaki shima jima hara bara guchi hashi bashi be bayashi i ki mori
naka oka se shita so tani ura uchi waki ya zuka zu""".split()
JP_SYL = """ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu me mo ya yu yo ra ri ru
re ro wa ga gi gu go za ji da de do ba bi bu be bo""".split()
JP_D1 = zipf("""Seisakusho Kogyo Denki Shoji Systems Foods Electronics Kensetsu Industries Technology Kagaku Sangyo Seiki
Bussan Unyu Logistics Pharma Engineering Motors Steel Shokuhin Jidosha Insatsu Boeki Kinzoku Giken Tekko Yakuhin Semiconductor
Optical Precision Chemical Printing Robotics Software Solutions Trading Materials Medical Machinery Shipping Ceramics Textile
Glass Paper Energy Design Media Network Security Data""")
JP_D2 = zipf("Group Japan Holdings Service Works International Partners Labs Trading System Tokyo Osaka", 6)
JP_KAN = [x.split(":") for x in """田:ta 中:naka 山:yama 川:kawa 木:ki 村:mura 松:matsu 本:moto 石:ishi 井:i 上:ue 林:bayashi
森:mori 島:shima 高:taka 橋:hashi 小:ko 大:o 西:nishi 東:higashi 北:kita 南:minami 野:no 原:hara 藤:fuji 宮:miya 岡:oka 谷:tani
永:naga 吉:yoshi 福:fuku 富:tomi 金:kane 青:ao 黒:kuro 白:shiro 赤:aka 清:kiyo 水:mizu 浜:hama 池:ike 内:uchi 口:guchi 崎:saki
沢:sawa 土:tsuchi 平:hira 古:furu 新:shin 長:naga 竹:take 杉:sugi 梅:ume 桜:sakura 星:hoshi 光:hikari 和:wa 明:mei 三:mi 千:chi
八:hachi 五:go 正:masa 安:yasu 広:hiro 堀:hori 坂:saka 塚:tsuka 倉:kura 早:haya 今:ima 前:mae 丸:maru 若:waka""".split()]
JP_KD1 = [x.split(":") for x in zipf("""製作所:seisakusho 工業:kogyo 電機:denki 商事:shoji 建設:kensetsu 産業:sangyo 化学:kagaku
食品:shokuhin 精機:seiki 物産:bussan 運輸:unyu 印刷:insatsu 製薬:seiyaku 金属:kinzoku 技研:giken 鉄工:tekko 貿易:boeki 電子:denshi
自動車:jidosha システム:system テクノ:techno 設計:sekkei 物流:butsuryu 不動産:fudosan 紡績:boseki 硝子:glass 製紙:seishi 酒造:shuzo
農園:noen 水産:suisan""")]
JP_KD2 = [x.split(":") for x in zipf("グループ:group サービス:service 販売:hanbai 東京:tokyo 関西:kansai 研究所:lab ホールディングス:hd", 3)]

KR_SYL = [x.split(":") for x in """가:ga 강:kang 건:gun 경:kyung 계:gye 고:ko 광:kwang 국:kook 금:keum 기:ki 길:gil 나:na 남:nam
누:nu 다:da 대:dae 덕:duk 도:do 동:dong 두:doo 라:ra 래:rae 로:ro 루:lu 리:ri 마:ma 만:man 명:myung 모:mo 무:mu 문:moon 미:mi
민:min 바:ba 반:ban 방:bang 백:baek 범:bum 보:bo 봉:bong 부:bu 북:book 비:bi 빛:bit 사:sa 산:san 삼:sam 상:sang 새:sae 서:seo
선:sun 성:sung 세:se 소:so 송:song 수:soo 승:seung 시:si 신:shin 아:a 안:an 양:yang 에:e 여:yeo 연:yeon 영:young 예:ye 오:oh
온:on 용:yong 우:woo 운:woon 원:won 유:yu 윤:yoon 은:eun 이:i 인:in 일:il 자:ja 장:jang 재:jae 전:jeon 정:jung 제:je 조:jo
종:jong 주:joo 준:jun 중:joong 지:ji 진:jin 차:cha 창:chang 천:cheon 철:chul 청:chung 초:cho 충:choong 칠:chil 코:co 태:tae
토:to 파:pa 평:pyung 포:po 피:pi 하:ha 한:han 해:hae 현:hyun 협:hyup 형:hyung 혜:hye 호:ho 홍:hong 화:hwa 환:hwan 효:hyo
훈:hoon 희:hee""".split()]
KR_D1 = [x.split(":") for x in zipf("""산업:ind 전자:elec 건설:const 테크:tech 시스템:system 푸드:food 물산:mulsan 정밀:precision
무역:trade 화학:chem 식품:food 기계:machine 소프트:soft 제약:pharm 메디칼:medical 물류:logis 에너지:energy 엔지니어링:eng 정보통신:ict
전기:electric 개발:dev 상사:sangsa 금속:metal 바이오:bio 디자인:design 인쇄:print 자동차:motors 철강:steel 통상:tongsang 환경:env
유통:retail 코스메틱:cos 에프앤비:fnb 로보틱스:robotics 반도체:semi 데이터:data 소재:material 조명:light 가구:gagu 섬유:textile
패션:fashion 미디어:media 교육:edu 여행:tour 의료기:med 농산:farm 수산:fishery 플랜트:plant 솔라:solar 네트웍스:networks 인더스트리:industry
솔루션:solution 랩스:labs 파트너스:partners 컨설팅:consulting 모빌리티:mobility 클라우드:cloud""")]
KR_D2 = [x.split(":") for x in zipf("코리아:korea 그룹:group 서비스:service 홀딩스:hd 인터내셔널:intl 글로벌:global 네트웍스:networks 솔루션:solution 센터:center", 3)]

COUNTRY_WORD = {"US": "USA", "GB": "UK", "DE": "Deutschland", "FR": "France", "NL": "Nederland", "JP": "Japan", "KR": "Korea"}

# Legal forms: the spellings of ONE form per row, the usual one first.
# Where a spelling starts with "<" it may only stand before the name.
FORMS = {
    "US": [(["Inc.", "Inc", "Incorporated", "INC.", ", Inc.", ", Inc"], .42),
           (["LLC", "L.L.C.", "Limited Liability Company", ", LLC", "llc"], .36),
           (["Corp.", "Corp", "Corporation", "CORP"], .18),
           (["LP", "L.P.", "Limited Partnership"], .04)],
    "GB": [(["Ltd", "Limited", "Ltd.", "LTD", "LIMITED"], .80),
           (["PLC", "plc", "P.L.C.", "Public Limited Company"], .10),
           (["LLP", "L.L.P.", "Limited Liability Partnership"], .10)],
    "DE": [(["GmbH", "gmbh", "G.m.b.H.", "Gesellschaft mit beschränkter Haftung", "GMBH"], .66),
           (["GmbH & Co. KG", "GmbH & Co KG", "GmbH und Co. KG", "GmbH&Co.KG"], .15),
           (["AG", "A.G.", "Aktiengesellschaft"], .10),
           (["KG", "K.G.", "Kommanditgesellschaft"], .04),
           (["UG (haftungsbeschränkt)", "UG", "Unternehmergesellschaft (haftungsbeschränkt)"], .05)],
    "FR": [(["SAS", "S.A.S.", "Société par actions simplifiée", "sas"], .50),
           (["SARL", "S.A.R.L.", "Sàrl", "Société à responsabilité limitée", "sarl"], .36),
           (["SA", "S.A.", "Société Anonyme"], .14)],
    "NL": [(["B.V.", "BV", "Besloten Vennootschap", "bv", "B.V"], .90),
           (["N.V.", "NV", "Naamloze Vennootschap"], .10)],
    "JP": [(["Co., Ltd.", "Co.,Ltd.", "Co Ltd", "Company Limited", "Co., Ltd"], .60),
           (["K.K.", "KK", "Kabushiki Kaisha"], .30),
           (["Y.K.", "YK", "Yugen Kaisha"], .10)],
    "JPk": [(["株式会社", "<株式会社", "(株)", "<(株)", "㈱", "<㈱"], .90),
            (["有限会社", "<有限会社", "(有)", "<(有)", "㈲"], .10)],
    "KR": [(["Co., Ltd.", "Co.,Ltd.", "Co Ltd", "Company Limited", "Co., Ltd"], .75),
           (["Inc.", "Inc", "Incorporated"], .25)],
    "KRh": [(["(주)", "<(주)", "㈜", "<㈜", "주식회사", "<주식회사"], .92),
            (["유한회사", "<유한회사", "(유)", "<(유)"], .08)],
}

TLDS = {"US": [".com"] * 16 + [".net", ".org", ".io", ".co"], "GB": [".co.uk"] * 12 + [".com"] * 7 + [".uk"],
        "DE": [".de"] * 16 + [".com"] * 3 + [".eu"], "FR": [".fr"] * 13 + [".com"] * 6 + [".eu"],
        "NL": [".nl"] * 15 + [".com"] * 4 + [".eu"], "JP": [".co.jp"] * 13 + [".jp"] * 4 + [".com"] * 3,
        "KR": [".co.kr"] * 11 + [".com"] * 5 + [".kr"] * 4}
FREE = {"US": "gmail.com gmail.com gmail.com yahoo.com outlook.com hotmail.com aol.com icloud.com".split(),
        "GB": "gmail.com gmail.com hotmail.co.uk outlook.com btinternet.com yahoo.co.uk".split(),
        "DE": "gmail.com gmx.de web.de t-online.de gmx.net outlook.com".split(),
        "FR": "gmail.com orange.fr free.fr laposte.net hotmail.fr wanadoo.fr".split(),
        "NL": "gmail.com hotmail.com outlook.com ziggo.nl live.nl kpnmail.nl".split(),
        "JP": "gmail.com yahoo.co.jp docomo.ne.jp outlook.com icloud.com".split(),
        "KR": "naver.com naver.com gmail.com daum.net hanmail.net nate.com".split()}
SUBS = "mail us eu corp hq sales uk apac team post".split()
FIRST = """james mary john linda robert anna michael sarah david laura thomas julia paul emma peter sophie daniel marie
stefan claire jan eva kenji yuki minsu jiwon hyun seo lars ingrid pierre luc hans karin tom kate alex sam""".split()
LAST = """smith jones brown miller davis wilson taylor clark lewis walker hall young king wright schmidt weber meyer wagner
becker martin bernard dubois petit durand devries jansen bakker visser tanaka suzuki sato kim lee park choi jung kang""".split()
DIAL = {"US": "1", "GB": "44", "DE": "49", "FR": "33", "NL": "31", "JP": "81", "KR": "82"}

# city, state, area code, postal prefix, weight
CITIES = {
    "US": """New York,NY,212,100,20|Los Angeles,CA,213,900,12|Chicago,IL,312,606,9|Houston,TX,713,770,8|Phoenix,AZ,602,850,5
|Philadelphia,PA,215,191,5|San Antonio,TX,210,782,4|San Diego,CA,619,921,4|Dallas,TX,214,752,6|San Jose,CA,408,951,4|Austin,TX,512,787,5
|Jacksonville,FL,904,322,3|Columbus,OH,614,432,3|Charlotte,NC,704,282,3|Indianapolis,IN,317,462,3|San Francisco,CA,415,941,6|Seattle,WA,206,981,5
|Denver,CO,303,802,5|Washington,DC,202,200,4|Boston,MA,617,021,6|Nashville,TN,615,372,3|Detroit,MI,313,482,3|Portland,OR,503,972,3
|Portland,ME,207,041,1|Las Vegas,NV,702,891,3|Memphis,TN,901,381,2|Louisville,KY,502,402,2|Baltimore,MD,410,212,2|Milwaukee,WI,414,532,2
|Albuquerque,NM,505,871,2|Tucson,AZ,520,857,2|Fresno,CA,559,937,2|Sacramento,CA,916,958,2|Kansas City,MO,816,641,2|Kansas City,KS,913,661,1
|Atlanta,GA,404,303,5|Omaha,NE,402,681,2|Raleigh,NC,919,276,2|Miami,FL,305,331,5|Cleveland,OH,216,441,2|Tulsa,OK,918,741,2
|Oakland,CA,510,946,2|Minneapolis,MN,612,554,3|Wichita,KS,316,672,1|Tampa,FL,813,336,3|New Orleans,LA,504,701,2|Honolulu,HI,808,968,1
|St. Louis,MO,314,631,3|Pittsburgh,PA,412,152,3|Cincinnati,OH,513,452,2|Orlando,FL,407,328,3|Irvine,CA,949,926,2|Newark,NJ,973,071,2
|Salt Lake City,UT,801,841,2|Boise,ID,208,837,1|Richmond,VA,804,232,1|Springfield,IL,217,627,1|Springfield,MA,413,011,1|Springfield,MO,417,658,1
|Buffalo,NY,716,142,1|Rochester,NY,585,146,1|Madison,WI,608,537,1|Des Moines,IA,515,503,1|Birmingham,AL,205,352,1|Little Rock,AR,501,722,1""",
    "GB": """London,,20,EC,30|Birmingham,,121,B,7|Manchester,,161,M,8|Leeds,,113,LS,5|Glasgow,,141,G,5|Liverpool,,151,L,4|Bristol,,117,BS,4
|Sheffield,,114,S,3|Edinburgh,,131,EH,4|Cardiff,,29,CF,3|Leicester,,116,LE,2|Nottingham,,115,NG,3|Newcastle upon Tyne,,191,NE,2|Belfast,,28,BT,2
|Brighton,,1273,BN,2|Coventry,,24,CV,2|Reading,,118,RG,2|Cambridge,,1223,CB,2|Oxford,,1865,OX,2|Milton Keynes,,1908,MK,2|Southampton,,23,SO,2
|Derby,,1332,DE,1|York,,1904,YO,1|Bath,,1225,BA,1|Exeter,,1392,EX,1|Norwich,,1603,NR,1|Aberdeen,,1224,AB,1|Swansea,,1792,SA,1""",
    "DE": """Berlin,BE,30,101,10|Hamburg,HH,40,200,8|München,BY,89,803,9|Köln,NW,221,506,6|Frankfurt am Main,HE,69,603,6|Stuttgart,BW,711,701,5
|Düsseldorf,NW,211,402,5|Leipzig,SN,341,041,3|Dortmund,NW,231,441,3|Essen,NW,201,451,3|Bremen,HB,421,281,3|Dresden,SN,351,010,3|Hannover,NI,511,301,3
|Nürnberg,BY,911,904,3|Duisburg,NW,203,470,2|Bochum,NW,234,447,1|Wuppertal,NW,202,421,1|Bielefeld,NW,521,336,2|Bonn,NW,228,531,2|Münster,NW,251,481,2
|Karlsruhe,BW,721,761,2|Mannheim,BW,621,681,2|Augsburg,BY,821,861,2|Wiesbaden,HE,611,651,1|Freiburg,BW,761,790,1|Ulm,BW,731,890,1|Kassel,HE,561,341,1
|Regensburg,BY,941,930,1|Rostock,MV,381,180,1|Kiel,SH,431,241,1""",
    "FR": """Paris,,1,750,22|Lyon,,4,690,8|Marseille,,4,130,6|Toulouse,,5,310,5|Lille,,3,598,5|Bordeaux,,5,330,5|Nantes,,2,440,5|Strasbourg,,3,670,3
|Nice,,4,060,3|Rennes,,2,350,3|Montpellier,,4,340,3|Grenoble,,4,380,3|Rouen,,2,760,2|Dijon,,3,210,2|Angers,,2,490,2|Reims,,3,511,2|Tours,,2,370,2
|Brest,,2,292,1|Metz,,3,570,1|Nancy,,3,540,1|Clermont-Ferrand,,4,630,2|Orléans,,2,450,1|Saint-Étienne,,4,420,1|Caen,,2,140,1""",
    "NL": """Amsterdam,,20,10,14|Rotterdam,,10,30,9|Den Haag,,70,25,6|Utrecht,,30,35,6|Eindhoven,,40,56,5|Groningen,,50,97,3|Tilburg,,13,50,3
|Almere,,36,13,2|Breda,,76,48,3|Nijmegen,,24,65,2|Apeldoorn,,55,73,2|Arnhem,,26,68,2|Haarlem,,23,20,2|Enschede,,53,75,2|Zwolle,,38,80,2
|Leiden,,71,23,2|Maastricht,,43,62,1|Delft,,15,26,1|Den Bosch,,73,52,2|Venlo,,77,59,1|Alkmaar,,72,18,1|Deventer,,570,74,1""",
    "JP": """Tokyo/東京都,,3,10,24|Osaka/大阪市,,6,53,10|Nagoya/名古屋市,,52,46,7|Yokohama/横浜市,,45,22,7|Fukuoka/福岡市,,92,81,4|Sapporo/札幌市,,11,06,3
|Kobe/神戸市,,78,65,3|Kyoto/京都市,,75,60,4|Kawasaki/川崎市,,44,21,2|Saitama/さいたま市,,48,33,2|Hiroshima/広島市,,82,73,3|Sendai/仙台市,,22,98,2
|Chiba/千葉市,,43,26,2|Kitakyushu/北九州市,,93,80,1|Hamamatsu/浜松市,,53,43,2|Niigata/新潟市,,25,95,1|Kumamoto/熊本市,,96,86,1|Okayama/岡山市,,86,70,1
|Shizuoka/静岡市,,54,42,2|Kanazawa/金沢市,,76,92,1|Toyota/豊田市,,565,47,1|Nagano/長野市,,26,38,1""",
    "KR": """Seoul/서울,,2,04,30|Busan/부산,,51,48,7|Incheon/인천,,32,21,6|Daegu/대구,,53,41,5|Daejeon/대전,,42,34,4|Gwangju/광주,,62,61,3|Suwon/수원,,31,16,5
|Seongnam/성남,,31,13,6|Goyang/고양,,31,10,2|Yongin/용인,,31,17,3|Ansan/안산,,31,15,3|Hwaseong/화성,,31,18,4|Changwon/창원,,55,51,3|Cheongju/청주,,43,28,2
|Ulsan/울산,,52,44,3|Jeonju/전주,,63,54,1|Cheonan/천안,,41,31,2|Gimhae/김해,,55,50,1|Pohang/포항,,54,37,1|Gumi/구미,,54,39,2|Bucheon/부천,,32,14,2
|Jeju/제주,,64,63,1|Wonju/원주,,33,26,1|Pyeongtaek/평택,,31,17,1""",
}
TOWNS = {
    "US": ("Spring Fair Oak Maple Green Clear Pleasant Mill Cedar River Lake Glen Ridge Stone Wood".split(),
           "field ville ton dale wood brook land view mont port".split()),
    "GB": ("Ash Brad Chel Dor Ford Hor Kirk Mar New Pet Stan Wal Wey Whit Ald".split(), "ford ham ton bury wick ley bridge stead".split()),
    "DE": ("Alt Berg Neu Ober Unter Wald Stein Linden Roth Eschen".split(), "bach dorf hausen heim kirchen stadt feld berg".split()),
    "FR": ("Beau Châtel Mont Saint-Ger Ville Bour Cham Fon Pont Val".split(), "bourg mont neuf main lieu ville roy sur-Orge".split()),
    "NL": ("Wou Noord Oost Zuid Heem Bar Sche Wijk Over Doe".split(), "drecht veen wijk kerk dam stede bergen veld".split()),
}

FOLD = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})

LEADING = set(" ".join(NL_PRE).split()) | set(FR_PRE)


def bare(s):
    """Letters without their accents."""
    return "".join(c for c in unicodedata.normalize("NFD", s.replace("ß", "ss")) if not unicodedata.combining(c))


def label(s):
    """Lower ASCII letters for a domain."""
    if not s.isascii():
        s = bare(s.translate(FOLD))
    return "".join(c for c in s.lower() if "a" <= c <= "z")


def cumulative(pairs):
    total, out = 0.0, []
    for v, w in pairs:
        total += w
        out.append((total, v))
    out[-1] = (2.0, out[-1][1])
    return out


def city_tables(rng):
    """Per country and script: a list of cities, repeated by weight."""
    out, main = {}, {}
    for c, text in CITIES.items():
        listed = {}
        for row in text.replace("\n", "").split("|"):
            name, state, area, post, w = row.split(",")
            names = name.split("/") * (1 if "/" in name else 2)
            for script, n in zip(("", "native"), names):
                listed.setdefault(script, []).extend([(n, state, area, post)] * int(w))
        out[c], main[c] = listed[""], listed["native"]
        if c in TOWNS:
            a, b = TOWNS[c]
            towns = []
            for x in a:
                for y in b:
                    _, state, area, post = listed[""][int(rng.random() * len(listed[""]))]
                    towns.append((x + y, state, area, post))
            out[c] = (listed[""], towns)
        else:
            out[c] = (listed[""], None)
    return out, main


class World:
    """Draws companies: (words, form, country, script, city, domain, phone, postal, glue)."""

    def __init__(self, seed):
        self.rng = Random(seed)
        self.r = self.rng.random
        self.countries = cumulative(COUNTRY)
        self.forms = {k: cumulative([(i, w) for i, (_, w) in enumerate(v)]) for k, v in FORMS.items()}
        self.cities, self.native = city_tables(self.rng)
        self.domains = set()

    def pick(self, seq):
        return seq[int(self.r() * len(seq))]

    def weighted(self, cum):
        x = self.r()
        for limit, v in cum:
            if x < limit:
                return v

    def invented(self):
        pick = self.pick
        return pick(INV_A) + pick(INV_B) + pick(INV_C) if self.r() < .6 else pick(INV_A) + pick(INV_B) + pick(INV_B) + pick(INV_C)

    def western(self, stem_a, stem_b, d1, d2, word_share):
        r, pick = self.r, self.pick
        x = r()
        if x < word_share:
            words = [pick(EN_WORD)]
            return words + ([pick(d1), pick(d2)] if r() < .5 else [pick(EN_MID), pick(d1)])
        if x < .55:
            words = [pick(stem_a) + pick(stem_b)]
        elif x < .62:
            words = [pick(stem_a) + pick(stem_b), "&", pick(stem_a) + pick(stem_b)]
        else:
            words = [self.invented()]
            if r() < .15:
                return words
        x = r()
        if x < .40:
            words.append(pick(d1))
        elif x < .80:
            words += [pick(d1), pick(d2)]
        elif x < .92:
            words.append(pick(d2))
        else:
            words += [pick(EN_MID), pick(d1)]
        if words[-1] == words[-2]:
            words.pop()
        return words

    def words(self, c):
        """Words, their Latin spelling for the domain, and the script."""
        r, pick = self.r, self.pick
        if c == "US" or c == "GB":
            w = self.western(EN_A, EN_B, EN_D1, EN_D2, .05)
        elif c == "DE":
            w = self.western(DE_A, DE_B, DE_D1, DE_D2, .01)
        elif c == "FR":
            w = self.western(FR_A, FR_B, FR_D1, FR_D2, .01)
            if r() < .06:
                w.insert(0, pick(FR_PRE))
        elif c == "NL":
            w = self.western(NL_A, NL_B, NL_D1, NL_D2, .01)
            if r() < .20:
                w[0:0] = pick(NL_PRE).split()
        elif c == "JP":
            if r() < JP_KANJI:
                parts = [pick(JP_KAN), pick(JP_KAN)]
                if r() < .4:
                    parts.append(pick(JP_KAN))
                stem = ("".join(p[0] for p in parts), "".join(p[1] for p in parts))
                tail = [pick(JP_KD1)]
                if r() < .35:
                    tail.append(pick(JP_KD2))
                return [stem[0]] + [t[0] for t in tail], [stem[1]] + [t[1] for t in tail], "k"
            if r() < .5:
                w = [pick(JP_SUR) + pick(JP_SUR_B)]
            else:
                w = [(pick(JP_SYL) + pick(JP_SYL) + pick(JP_SYL)).capitalize()]
            w.append(pick(JP_D1))
            if r() < .55:
                w.append(pick(JP_D2))
        else:
            parts = [pick(KR_SYL), pick(KR_SYL)]
            if r() < .35:
                parts.append(pick(KR_SYL))
            if r() < KR_HANGUL:
                stem = ("".join(p[0] for p in parts), "".join(p[1] for p in parts))
                tail = [pick(KR_D1)]
                if r() < .30:
                    tail.append(pick(KR_D2))
                return [stem[0]] + [t[0] for t in tail], [stem[1]] + [t[1] for t in tail], "h"
            w = ["".join(p[1] for p in parts).capitalize(), pick(EN_D1)]
            if r() < .4:
                w.append(pick(EN_D2))
        return w, w, ""

    def domain(self, latin, c, city):
        """A domain nobody has yet, made of the name as such firms do."""
        r, seen = self.r, self.domains
        parts = [p for p in (label(w) for w in latin) if p]
        while len(parts) > 1 and latin[0] in LEADING:  # "Van der Berg", "Groupe Dupont"
            parts[0:2] = [parts[0] + parts[1]]
            latin = [""] + latin[2:] if latin[1] not in LEADING else latin[1:]
        tld = self.pick(TLDS[c])
        x = r()
        if len(parts) == 1 or x < .22:
            base = parts[0]
        elif x < .72:
            base = parts[0] + parts[1]
        elif x < .86:
            base = "-".join(parts[:2])
        elif x < .95:
            base = "".join(parts)
        else:
            base = parts[0] + "".join(p[0] for p in parts[1:])
        d = base + tld
        if d in seen:
            for base in ("".join(parts), "-".join(parts), "".join(parts) + c.lower(), "-".join(parts) + "-" + c.lower(),
                         parts[0] + "-" + label(city), "".join(parts) + label(city)):
                d = base + tld
                if d not in seen:
                    break
            else:
                n = 2
                while d in seen:
                    d = f"{''.join(parts)}{n}{tld}"
                    n += 1
        seen.add(d)
        return d

    def city(self, c, script):
        if script:
            return self.pick(self.native[c])
        listed, towns = self.cities[c]
        if towns and self.r() < TOWN_SHARE:
            return self.pick(towns)
        return self.pick(listed)

    def postal(self, c, city):
        n = int(self.r() * 100000)
        p = city[3]
        if c == "US":
            return f"{p}{n % 100:02d}"
        if c == "GB":
            return f"{p}{n % 19 + 1} {n // 20 % 9 + 1}{'ABDEFGHJLN'[n % 10]}{'PQRSTUWXYZ'[n // 10 % 10]}"
        if c == "NL":
            return f"{p}{n % 100:02d} {'ABCDEFGHJK'[n // 100 % 10]}{'LMNPRSTVWX'[n // 1000 % 10]}"
        if c == "JP":
            return f"{p}{n % 10}-{n // 10 % 10000:04d}"
        return f"{p}{n % 10 ** (5 - len(p)):0{5 - len(p)}d}"

    def phone(self, city):
        """Area and subscriber digits."""
        return city[2], f"{2000000 + int(self.r() * 7999999)}"

    def company(self, c):
        words, latin, script = self.words(c)
        city = self.city(c, script)
        form = self.weighted(self.forms[c + script])
        return (words, form, c, script, city, self.domain(latin, c, city[0]), self.phone(city), self.postal(c, city),
                script and self.r() < .75)

    def sister(self, of, share_domain):
        """Same words abroad, under another legal form."""
        words, form, c, script, _, domain, _, _, _ = of
        k = c
        while k == c:
            k = self.weighted(self.countries)
        old = FORMS[c][form][0][0]
        f = self.weighted(self.forms[k])
        while FORMS[k][f][0][0] == old:
            f = self.weighted(self.forms[k])
        city = self.city(k, "")
        words = list(words)
        if self.r() < SISTER_COUNTRY_WORD:
            words.append(COUNTRY_WORD[k])
        if not share_domain:
            domain = self.domain(words, k, city[0])
        return (words, f, k, "", city, domain, self.phone(city), self.postal(k, city), False)


def dress(words, form, script, glue):
    """The words with one spelling of the form (None = without)."""
    text = ("" if glue else " ").join(words) if script else " ".join(words)
    if form is None:
        return text
    if script:
        front = form[0] == "<"
        form = form.lstrip("<")
        gap = " " if len(form) == 4 and not glue else ""
        return form + gap + text if front else text + gap + form
    return text + form if form[0] == "," else text + " " + form


ALPHA = "abcdefghijklmnopqrstuvwxyz"


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("--out", required=True)
    ap.add_argument("--scale", type=int, default=1_000_000, help="accounts and leads (default 1000000 each)")
    ap.add_argument("--accounts", type=int)
    ap.add_argument("--leads", type=int)
    ap.add_argument("--seed", type=int, default=20240117)
    a = ap.parse_args()
    n, m = a.accounts or a.scale, a.leads if a.leads is not None else a.scale
    os.makedirs(a.out, exist_ok=True)
    start = time.time()
    w = World(a.seed)
    r, pick = w.r, w.pick

    def fmt_phone(c, area, sub, style):
        if c == "US":
            return (f"({area}) {sub[:3]}-{sub[3:]}", f"+1 {area}-{sub[:3]}-{sub[3:]}", f"{area}.{sub[:3]}.{sub[3:]}", f"{area}{sub}")[style]
        d = DIAL[c]
        return (f"+{d} {area} {sub}", f"0{area} {sub[:3]} {sub[3:]}", f"+{d}-{area}-{sub[:3]}-{sub[3:]}", f"0{area}-{sub}")[style]

    companies, names, counts = [], set(), {"sisters": 0, "shared": 0, "same_name": 0, "same_name_country": 0}
    everywhere = set()
    with open(os.path.join(a.out, "accounts.csv"), "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(["id", "name", "domain", "phone", "city", "state", "postal_code", "country"])
        for i in range(n):
            co = None
            if i and r() < SISTER:
                base = companies[int(r() * i)]
                if not base[3]:
                    share = r() < SISTER_SHARED_DOMAIN
                    co = w.sister(base, share)
                    counts["sisters"] += 1
                    counts["shared"] += share
            is_sister = co is not None
            if co is None:
                co = w.company(w.weighted(w.countries))
            companies.append(co)
            words, form, c, script, city, domain, phone, postal, glue = co
            plain = " ".join(words).lower().encode()
            key = crc32(plain)
            counts["same_name"] += not is_sister and key in everywhere
            everywhere.add(key)
            key = crc32(c.encode(), key)
            counts["same_name_country"] += not is_sister and key in names
            names.add(key)
            spell = None
            if r() < ACC_FORM:
                forms = FORMS[c + script][form][0]
                spell = pick(forms) if r() < ACC_FORM_ODD else forms[int(r() * 2)] if script else forms[0]
            no_city = r() < ACC_NO_CITY
            out.writerow([f"A{i + 1:07d}", dress(words, spell, script, glue), "" if r() < ACC_NO_DOMAIN else domain,
                          "" if r() < ACC_NO_PHONE else fmt_phone(c, phone[0], phone[1], int(r() * 2)),
                          "" if no_city else city[0], "" if no_city else city[1],
                          "" if r() < ACC_NO_POSTAL else postal, c])
    del everywhere

    def noisy(words, form, c, script, glue):
        """One lead's way to write the company."""
        words = list(words)
        if len(words) > 1 and r() < DROP_WORD:
            if len(words) == 3 and words[1] == "&":
                del words[1:]
            else:
                can = [k for k in range(1, len(words)) if words[k] != "&" and words[k - 1] != "&"] or [len(words) - 1]
                del words[pick(can)]
        if r() < TRANSLIT:
            if not script and not all(x.isascii() for x in words):
                words = [x.translate(FOLD) for x in words] if r() < .5 else words
                words = [bare(x) for x in words]
        if r() < TYPO:
            can = [k for k, x in enumerate(words) if len(x) >= (2 if script else 4)]
            if can:
                k = pick(can)
                x, at, how = words[k], 0, r()
                at = int(r() * len(x))
                new = (pick(KR_SYL)[0] if script == "h" else pick(JP_KAN)[0]) if script else pick(ALPHA)
                if how < .25:
                    x = x[:at] + x[at + 1:]
                elif how < .5:
                    x = x[:at] + new + x[at:]
                elif how < .75:
                    x = x[:at] + new + x[at + 1:]
                else:
                    at = min(at, len(x) - 2)
                    x = x[:at] + x[at + 1] + x[at] + x[at + 2:]
                words[k] = x
        if script and r() < SPACING:
            glue = not glue
        spell = None if r() < FORM_LEFT_OUT else pick(FORMS[c + script][form][0])
        if not script and r() < PUNCT:
            x = r()
            if "&" in words:
                words[words.index("&")] = "and"
            elif x < .4 and len(words) > 1:
                words[0:2] = [words[0] + "-" + words[1]]
            elif x < .7:
                words[-1] += " "
            else:
                words[-1] += "."
        name = dress(words, spell, script, glue)
        x = r()
        return name.upper() if x < UPPER else name.lower() if x < UPPER + LOWER else name

    hot = max(1, n // 20)
    none = 0
    with open(os.path.join(a.out, "records.csv"), "w", encoding="utf-8", newline="") as f, \
            open(os.path.join(a.out, "truth.csv"), "w", encoding="utf-8", newline="") as g:
        out, tru = csv.writer(f, lineterminator="\n"), csv.writer(g, lineterminator="\n")
        out.writerow(["id", "name", "email", "phone", "city", "state", "postal_code", "country"])
        tru.writerow(["record_id", "account_id"])
        for j in range(m):
            rid = f"R{j + 1:07d}"
            if r() < NONE:
                none += 1
                owner = ""
                co = None
                while co is None:
                    if r() < NONE_SISTER:
                        base = companies[int(r() * n)]
                        co = None if base[3] else w.sister(base, False)
                    else:
                        co = w.company(w.weighted(w.countries))
                    if co and crc32(co[2].encode(), crc32(" ".join(co[0]).lower().encode())) in names:
                        co = None
            else:
                i = int(r() * n)
                if r() < HOT:
                    i = int(r() * hot) * 20 + 7
                    if i >= n:
                        i = n - 1
                owner = f"A{i + 1:07d}"
                co = companies[i]
            words, form, c, script, city, domain, phone, postal, glue = co
            x = r()
            mail = ""
            if x < MAIL_CORPORATE:
                at = pick(SUBS) + "." + domain if r() < MAIL_SUB else domain
                mail = f"{pick(FIRST)}.{pick(LAST)}@{at}"
            elif x < MAIL_CORPORATE + MAIL_FREE:
                mail = f"{pick(FIRST)}{pick(LAST)}{int(r() * 1000)}@{pick(FREE[c])}"
            if r() < BRANCH:
                city = w.city(c, script)
                phone, postal = w.phone(city), w.postal(c, city)
            tel = ""
            if r() < HAS_PHONE:
                sub = phone[1] if r() < PHONE_MAIN else phone[1][:4] + f"{int(r() * 1000):03d}"
                tel = fmt_phone(c, phone[0], sub, int(r() * 4))
            post = ""
            if r() < HAS_POSTAL:
                post = postal
                x = r()
                if x < .1 and c == "US":
                    post += f"-{1000 + int(r() * 9000)}"
                elif x < .2:
                    post = post.replace(" ", "")
            has_city = r() < HAS_CITY
            out.writerow([rid, noisy(words, form, c, script, glue), mail, tel, city[0] if has_city else "",
                          city[1] if has_city else "", post, "" if r() < NO_COUNTRY else c])
            tru.writerow([rid, owner])
    print(f"accounts {n}: sisters {counts['sisters']} (shared domain {counts['shared']}), "
          f"unrelated accounts whose bare name was taken {counts['same_name']}, in the same country "
          f"{counts['same_name_country']}; "
          f"leads {m}: none {none}; {time.time() - start:.1f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
