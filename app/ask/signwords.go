package ask

// signWords are the words in which people tell of signs, by what they mean, in
// the three languages and their dialects. A star stands for any ending, an
// underscore for the space within a term.
const signWords = `
saddle: perianal* perianalt s2 ridebukseområdet røv røva ræv ræva erse ædlere_dele edlere_deler kussen fitta dick cock willy vag labia nether_regions undercarriage where_i_sit siddefladen sitteflaten rectal fannys nedantil musa musen skridt skridtet skrittet skritt underliv underlivet kønsdel* kjønnsdel* kjønnsorgan* kønsorgan* genital* privates private_parts bits_down bits bollocks balls ballerne pungen penis pikken tissemand* tissemann* vagina skeden skjeden fanny crotch groin perine* mellemkød* mellomkjøtt* endetarm* endetarmen anus rumpehull* røvhul* røven bagdel* bagi bagenden baken bum bumhole bumcheeks arse bottom backside back_passage rectum between_my_legs between_the_legs between_legs between_her_legs between_his_legs between_my_thighs mellem_benene mellem_ben mellem_mine_ben imellem_benene mellom_beina mellom_benene mellom_bena inner_thigh* inside_thigh* inside_of_my_thigh* inderlår* innerlår* innsiden_av_lår* indersiden_af_lår* inderside_af_lår* down_there doon_there down_below der_nede dernede dernere nedentil nedenunder forneden fornede sædet setet saddle ridebuks* rumpa rumpe rompa rompe numse numsen min_bagdel underside
numb: hypæstesi anæstesi hypestesi anestesi hypoaesthesia anaesthesia hypoesthesia sensibilitetstab døvhed døvt dovenhet dovenhed deadness deadened no_sensation følelsestap føletab vat bomull cotton_wool numb asleep sover gone_to_sleep numbness numbed følelsesløs* følelseløs* føleløs* følelsesløshed nummen numment numne numn* nomen sovend sovende soven sovet dødt bedøvet bedøv* prikk* prikker prikken tingl* pins_and_needles snurr* lammet lammelse* dead_to_the_touch doven dovne dovent
feel: mærk kjenn kjenner_jeg kænner fornem feel feels fornemmelse fornemmelser føles kjennes kjend føle føler følt mærke mærker mærket mærka mærk kjenne kjenner kjente kjent sense sensation følelse følelsen følesans feeling kjensle kjensla kende kender kænd
wipe: wipe wiping wiped tørre tørrer tørke tørker tørka tørket toiletpapir* toalettpapir* dopapir* papiret loo_roll toilet_paper toilet_roll
lost: mista lost lose losing mistet mistede miste mister mangler mangel tabt borte væk vekk gone disappeared forsvundet forsvunnet forsvant
weird: weird sær sært funny strange odd different anderledes annerledes mærkelig mærkeligt rart rar merkelig underlig underligt changed ændret endret
sex: sex samleje samleie intercourse making_love elsker
erect: erection* rejsning* reisning* ereksjon* erektion* ejacul* ejakul* udløsning* utløsning* orgasm* få_den_op få_den_opp get_it_up impoten*
pee: pessa pesse late_vand lade_vand pee peeing peed piss pissing wee weeing urinate urinating tisse tisser tisset tissa tissing late_vandet lade_vandet lade_vand lader_vandet late_vannet latt_vannet kaste_vand kaste_vann lada_vand slå_vand pass_urine pass_water passing_urine passing_water passed_urine passed_water pass_any_urine pass_any_water make_water empty_my_bladder empty_his_bladder empty_her_bladder empty_the_bladder tømme_blæren tømme_blæra tømt_blæren tømt_blæra tømme_sig tømme_min_blære komme_af_med_vandet kommet_af_med_vandet komme_af_med_urin* komme_av_med_vannet kommet_av_med_vannet af_med_vandet kvitte_vannet vandladning* vannlating* urinere urinerer go_to_the_toilet go_to_the_loo go_for_a_wee gå_på_toilettet gå_på_toalettet gå_på_do gå_på_wc gå_på_dass spend_a_penny lata_vattnet kissa
retention: residualurin resturin post_void_residual retentio urinstop urinstopp urinretention* urinretensjon* urinary_retention
urine: tis urin urinen urine pee piss tiss tissen vandet vannet vann vand water bladder blæra blæren blære wee
stream: stream strålen stråle flow strål*
thin: weak slow thin svag svak tynd tynn dårlig poor
strain: presse presser strain straining pressed push pushing trykke trykker
start: start starte starter begin komme_i_gang gang_i i_gang igang
leak: leak* lækk* lekk* løber_ud løber_af renner_ut renn* siv* drypp* dribbl* drip* kommer_af_sig_selv kommer_av_seg_selv
peeself: tisse_på_mig tisse_på_meg tisse_på_sig tisse_på_seg tisse_på_mæ tisse_på_sæ tisser_på_mig tisser_på_meg tisser_på_sig tisser_på_seg tisser_på_mæ tisser_på_sæ tissa_på_mig tissa_på_meg tissa_på_sig tissa_på_seg tissa_på_mæ tissa_på_sæ tisset_på_mig tisset_på_meg tisset_på_sig tisset_på_seg tisset_på_mæ tisset_på_sæ tissar_på_mig tissar_på_meg tissar_på_sig tissar_på_seg tissar_på_mæ tissar_på_sæ pisse_på_mig pisse_på_meg pisse_på_sig pisse_på_seg pisse_på_mæ pisse_på_sæ pisser_på_mig pisser_på_meg pisser_på_sig pisser_på_seg pisser_på_mæ pisser_på_sæ tisser_i_bukserne tisset_i_bukserne tisse_i_bukserne tisser_i_buksa tisset_i_buksa tissa_i_buksa tisser_i_sengen tisser_i_senga peed_myself pee_myself peeing_myself pees_himself pees_herself peed_himself peed_herself wet_myself wetting_myself wet_himself wet_herself wets_himself wets_herself wetting_the_bed wet_the_bed wee_myself weed_myself weeing_myself pissed_myself piss_myself pissing_myself inkontinen* incontinen* wetting_himself wetting_herself
hold: hold holde holder holdt halde helde held control kontrol* kontroll* styre styrer styr kontrollere knibe knipe hold_på
stool: stool stools afføring* avføring* poo poop pooing shit bæsj* bæsje lort lorten tarmen bowel bowels motions faeces feces back_passage endetarmen bæ pølse
wind: wind prutter prutte prut fart farts farting passing_wind luft_ud luft_ut luften fis promp* gas
pooself: lort_i_bukserne driti_på_meg driti_på_mig messed_myself bæsj_i_buksa skid_i_bukserne poo_myself pooed_myself shit_myself shat_myself soiled_myself soiling_myself soils_himself soils_herself soiled_himself skider_i_bukserne skidt_i_bukserne bæsjer_på_mig bæsjer_på_meg bæsjer_på_sig bæsjer_på_seg bæsjer_på_mæ bæsjer_på_sæ bæsja_på_mig bæsja_på_meg bæsja_på_sig bæsja_på_seg bæsja_på_mæ bæsja_på_sæ bæsjet_på_mig bæsjet_på_meg bæsjet_på_sig bæsjet_på_seg bæsjet_på_mæ bæsjet_på_sæ bæsjer_i_buksa bæsjet_i_buksa afføring_i_bukserne avføring_i_buksa avføring_i_trusa afføring_i_trusserne avføringslekk* afføringsinkontinen* avføringsinkontinen* bowel_accident* accidents
both: both begge bægge bæe
legs: legs benene beina bena mine_ben mine_bein beine benan beinan leggen_begge mine_stænger hans_ben hendes_ben hennes_bein
leg: leg legs ben benet bein beinet beina benene bena lår låret thigh foot fod foden fot foten foota fota feet fødder fødderne føtter føttene stænger
foot: foot fod foden fot foten fota foota foten_min toes tæer tæerne tærne tær tå tåen storetå* stortå* big_toe ankle ankel anklen
weak: paraparese* paraplegi* paraparesis paraplegia limp pudding spaghetti fløjl folder fold_under klapper_sammen floppy klasker_sammen weak weaker weakness weakening svag svage svagt svagere svaghed svak svake svakt svakere svakhet slat* slap slappe slappt jelly gele gelé gelében rubber gummi lamm* lammet lammede lam paralys* paralyz* give_way giving_way gives_way gave_way give_out giving_out gave_out gone_from_under given_way svigt* svikt* giver_efter gir_etter give_under knækk* kollaps* buckl* collaps* kraftesløs* kraftløs* kraftlaus* no_strength no_power ingen_kraft ingen_kræfter ingen_krefter uten_kraft uden_kraft kraften vil_ikke_bære bærer_mig_ikke bærer_meg_ikke bærer_ikke bærer_ham_ikke bærer_hende_ikke vil_ikke_lystre lystrer_ikke adlyder_ikke wont_hold wont_carry wobbly_legs gone_dead wont_work not_working dont_work virker_ikke pareser parese
stand: støtte stand stå står bear bære carry
lift: lift løfte løfter løfta løft raise hæve heve pull_up
hang: hang* hæng* heng* slæb* slep* slap slapp slaps slapping drag* dask* slask* sleng* slenger droop* flop* flopp* snubler_over tripping_over
footdrop: dropfod* drop_fod drop_fot dropfot* droppfot* drop_foot foot_drop footdrop droppet_fod dropped_foot droppfoten drop-fod
move: bøje bøjes bøye bøyes flex move moving bevæge bevæger bevege beveger bevega røre røra rikke
toes: hælene hælerne heels tiptoe tiptoes tip_toe toes tæer tæerne tærne tå tåspids* hæl hælen heel heels tå
knee: knee kne kneet knæ knæet
walk: walk walking gå går gange gangen gang walks
unsteady: unsteady wobbly wobble ustø* ustabil* usikker usikre vakl* sjangl* staggering stagger stumbl* svajer slingrer ustødig
waist: underkroppen underkrop lower_half bottom_half nedre_halvdel waist_down from_the_waist below_the_waist livet_og_ned taljen_og_ned midjen_og_ned navlen_og_ned midja_og_ned waist_doon brystet_og_ned magen_og_ned
pain: *vondt *smerter *smerte pain pains painful hurts hurt hurting ache aches aching sore agony ondt smerte* smert* gør_ondt vondt vont verk* værk* kramper jag isjias ischias sciatica smerter killing nas vond
backpain: ryg rygg ryggen rygsmert* ryggsmert* ryggvond* lænd lænden lændesmert* korsrygg* krydset korsryggen back lumbar spine rygsøjlen ryggsøylen ryggraden
gone: gone vanished vanish disappeared disappear stopped væk vekk borte forsvundet forsvandt forsvunnet forsvant slap slapp
worse: worse worsening weaker svagere svakere værre verre tiltager tager_til øker increasing getting
fever: a_temperature a_temp burning_up glovarm kokvarm brændende_varm feberfantasier fever feverish feber feberen febril* temperature_of high_temperature temperatur_på høj_temperatur høy_temperatur kuldegysning* frysninger frostrier frostanfall nattesved* nattesvett* chills night_sweats night_sweat sweats_at_night rigors kulderystelse* running_a_temperature feverr
sweat: drenched soaked gennemblødt gjennomvåt sweat sweating sweats sved sveder svedt svette svetter svetta svettet badet
night: night nat natt natten natta netter nætter bed sengen senga seng lagner lagen sheets nats nights
shake: shaking shake shakes shivering_violently ryster rystet rysteture rister ristet skjelv* skælv* skjelver rigors kulderystelse* kulderystelser frostanfall
confused: confused confusion forvirr* ørsken delirious delirium omtåget omtåka not_making_sense uklar vrøvler talking_nonsense
veryill: very_ill really_ill really_poorly meget_syg svært_syk alvorlig_syk dødssyg mottled blotchy plettet flekkete
stiffneck: stiff_neck nakkestiv* stiv_nakke stiv_i_nakken stiv_i_nakke neck_is_stiff
rash: rash udslæt utslett
headache: headache hovedpine hodepine
faint: gik_omkuld faldt_om falt_om keeled_over sortnede svartnet svartna går_i_gulvet svimmel dizzy faint fainted fainting fainty blackout blacked_out pass_out passed_out passing_out besvim* svimet svimer dånede dåner collapsed kollaps* kollapset bleg blek pale grey gray ashen ligbleg likblek koldsved* koldsved kaldsvett* kaldsvette cold_sweat cold_sweats clammy klam gråbleg
belly: mave maven maveregion* mage magen belly tummy stomach abdomen abdominal buk buken underlivet maveskind*
pulse: beats pounding pulsat* pulser* dunk* bank banker bankende beating throbb* pulsing hamr*
aneurysm: aneurysm* aneurism* aneurisme udposning utposning triple_a
tear: tearing ripping ripped flåens* flæns* flænger rivende rives revner ripper
chest: chest bryst brystet brystkass* brystben* sternum shoulder_blades skulderblad*
chestpain: brystsmert* chest_pain chest_pains hjertekramp* hjertesmert* angina
press: pressure tight tightness trykk* trykken trykker klemmer snører presser heavy tyngde pressende squeezing crushing
breathless: breathless short_of_breath shortness_of_breath åndenød åndenødig pustebesvær tungpust* tungpustet tung_pust kortpust* forpustet andpust* struggling_to_breathe gispe* gasping
breathe: luft luften breath my_breath vejret få_vejret pusten breathe breathing trække_vejret puste puster trekke_pusten få_luft få_pusten ånde
cold: cold kold koldt kalt kaldt kald kalde kolde iskold* iskald* freezing
icecold: iskold* iskald* ice_cold icy freezing_cold stone_cold
palecolour: pale white hvit hvitt hvid hvidt blå blåt blått blue bleg blegt blek blekt blekna marmorer* lilla purple grey
sudden: sudden suddenly pludselig pludseligt plutselig brått out_of_nowhere lige_pludselig fra_det_ene_øjeblik all_of_a_sudden med_et ud_af_det_blå thunderclap
calf: underben underbenet calf læg læggen legg leggen lår låret thigh leg ben benet bein beinet
swollen: swollen swelling swelled hævet hæver hævede hoven hovent hovne opsvulmet hovna hævelse svulmer opphovnet hovnet
face: face ansigt ansigtet ansikt ansiktet mundvig* munnvik* mouth smile
droop: droop* skæv skævt skjev skjevt hænger henger lammet faldet_ned falling lopsided
speech: speech speak speaking talk talking tale taler snakke snakker snakka ord words
slurred: slurred slurring sløret snøvl* utydelig utydeligt grøt* grød* vrøvl
side: one_side right_side left_side højre_side venstre_side høyre_side den_ene_side ene_siden ene_halvdel one_half
hard: hard hård hårdt hardt stenhård steinhard stiff rigid spændt brettehard bretthård bræt
vomit: kaste_op kaste_opp being_sick been_sick vomit* throwing_up throws_up threw_up kaster_op kastet_op kaster_opp kastet_opp kasta_opp brækker_mig spyr spydde opkast* oppkast* puking puked spying
blood: blood blod blodig bloody
coffee: kaffegrum* kaffegrut* kaffegrums kaffegrut coffee_grounds coffee_ground
black: black sort sorte svart svarte tarry tjære* kulsort begsort tar_like like_tar
testicle: testic* testik* nosse* ball_pain stein_i_pungen pungen
burn: burn* brænd* svi svir sviende svie brenn* stings sting stinging
flank: flank flanke* siden side sida loin lysken lyske groin nyre nyren nyrene nyrer kidney kidneys
waves: waves bølger tak takvis anfald anfall colic kolik* rier
severe: severe voldsom* voldsomt sindssyg* sinnssykt stærk* sterk* kraftig* worst unbearable uudholdelig* uutholdelig* forferdelig* forfærdelig* enorm* excruciating agony terrible vanvittig* ekstrem* helt_vildt vildt crazy sykt
eye: eye eyes øje øjet øye øyet øjne øyne øya
red: red rød rødt røde bloodshot rødsprængt rødsprengt inflamed betændt betent
light: light lys lyset lyssky blurred sløret uklart
fell: styrtet veltet velta came_off detter falder_hele_tiden fell fallen faldt faldet falt datt ramla ramlet ramlede styrtede styrta tumbled slipped snublede snubla snublet skled gled had_a_fall a_fall væltede et_fald et_fall took_a_fall trip tripped røg_ned rauk dævda
height: roof tak taget tag taket ladder stige stigen stillads* stillas* scaffold* balcony balkon balkong* altan* tree træ tre tree_house window vindu* vindue* horse hest hesten hestryg* hesteryg first_floor second_floor fra_første_sal loft loftet kran skrent cliff klippe
metres: meter meters metre metres m
crash: ran_me_over kastet_av thrown_off car_crash car_accident bilulykke* biluheld* trafikulykke* trafikkulykke* trafikuheld* trafikkuhell* kørt_ned kørt_over påkørt påkjørt påkjørsel påkørsel run_over hit_by_a_car hit_by_a_van hit_by_a_bus hit_by_a_lorry hit_by_car ramt_af_en_bil truffet_av_bil ran_into_me motorbike_crash motorcycle_crash motorcykelulykke* mc_ulykke* motorcykeluheld* crashed crashede krasjet krasja kolliderede kolliderte kollisjon* head_on frontkollis* knocked_down knocked_off_my_bike thrown_from kastet_af trampled crushed diving dykket stupte stupet dived
pastyear: years_ago year_ago år_siden års_siden i_fjor sidste_år i_fjor last_year the_year_before for_længe_siden for_lenge_siden mange_år_siden long_ago decades_ago as_a_child as_a_kid when_i_was_a_child when_i_was_young som_barn da_jeg_var_barn da_jeg_var_liten da_jeg_var_lille da_jeg_var_ung i_min_ungdom back_in i_sin_tid dengang forrige_år last_century årevis_siden yrs_ago
still: still stadig stadigvæk fortsatt fremdeles framleis again igen igjen now nu nå today ennå endnu ever_since siden_da siden_den_gang lige_nu akkurat_nå
died: died dead døde døydde passed_away gik_bort gikk_bort dødsfald mistede_livet dør_af`
