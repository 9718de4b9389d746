package ask

import "strings"

// plainly writes the words of a dialect, and what is written short on a
// telephone, as they are commonly written.
func plainly(ts []token, home tongue) []token {
	out := make([]token, 0, len(ts)+4)
	for _, k := range ts {
		as, dialect := dialects[home][k.word]
		if !dialect {
			out = append(out, k)
			continue
		}
		for i, w := range as {
			x := token{word: w}
			if i == 0 {
				x.before = k.before
			}
			out = append(out, x)
		}
	}
	return out
}

// dialects are words with what they commonly are. An underscore is a space.
var dialects = [tongues]map[string][]string{
	written(`it=ikke ik=ikke ikk=ikke itte=ikke æ=jeg a=jeg mæ=mig sæ=sig dæ=dig ka=kan ku=kunne sku=skulle ve=ved wa=var hwa=hvad hwo=hvor nøj=noget nøjet=noget
		noed=noget ålt=alt hår=har ær=er æn=en bæn=ben bæen=ben bæenn=benene sovend=sovende rægn=ryggen kænner=kender mærk=mærke fole=føle tes=tisse pes=pisse wand=vand hwer=hver
		lissom=ligesom osse=også nåed=noget ond=ondt døw=døv knaj=knap pga=på_grund_af fåt=fået hvodan=hvordan gir=giver bli=blive blir=bliver ta=tage
		tar=tager sån=sådan sønne=sådan sårn=sådan gi=give li=lige go=god hvd=hvad d=det etj=ikke itj=ikke wos=os naue=navlen aa=og ossæ=også sij=siden ho=har ska=skal wil=vil`),
	written(`ikkje=ikke ikkj=ikke itj=ikke ittj=ikke ittje=ikke itte=ikke ikk=ikke ik=ikke ikje=ikke kje=ikke inkje=ikke isje=ikke æ=jeg eg=jeg je=jeg jæ=jeg
		jei=jeg e=er æg=jeg mæ=meg dæ=deg sæ=seg ho=hun hu=hun hainn=han hain=han hannj=han dem=de dei=de dæm=de kjem=kommer kjæm=kommer kjenn=kjenner
		kjenne=kjenner kjend=kjent veit=vet heile=hele heilt=helt hæile=hele veka=uka veke=uke vekene=ukene vekå=uka ganga=ganger gonga=ganger gonger=ganger
		sia=siden sidan=siden sea=siden frå=fra noko=noe nokke=noe nokka=noe någe=noe no=nå nokon=noen nån=noen berre=bare bærre=bare mykje=mye mykkje=mye
		mytji=mye ein=en eit=et vere=være vore=vært vorte=blitt vart=ble blei=ble gjer=gjør gjere=gjøre gjær=gjør auge=øye augo=øynene venstra=venstre
		beinan=beina beinå=beina bæn=bein sovend=sovende fotn=foten føten=føttene føtan=føttene ryggn=ryggen ryggjen=ryggen vont=vondt ont=vondt ve=venstre hø=høyre sjuk=syk
		sjukt=sykt åsså=også åg=også au=også kor=hvor kordan=hvordan koffer=hvorfor koss=hvordan korleis=hvordan ka=hva kva=hva ke=hva kem=hvem såan=sånn
		mit=mitt mi=min mett=mitt tess=tisse tessa=tisse pessa=pisse pess=piss gjekk=gikk jikk=gikk fekk=fikk hadd=hadde berrar=bare nummin=nummen
		nomin=nummen d=det de=det m=med dokke=dere ilag=sammen hælt=helt sir=sier sei=si seier=sier tek=tar teke=tatt brota=brutt brote=brutt gråt=gråter
		magj=mage hau=hode huet=hodet huggu=hodet hovud=hode hovudet=hodet hovudverk=hodepine dritvondt=vondt styggvondt=vondt knea=knærne låra=lårene
		hendan=hendene armane=armene fingran=fingrene værre=verre søv=sover søve=sover sov=sover svei=sveid brenn=brenner dette=falle datt=falt rauk=falt
		ramla=falt`),
	written(`cannae=cannot canny=cannot canna=cannot dinnae=dont didnae=didnt disnae=doesnt doesnae=doesnt wasnae=wasnt wisnae=wasnt isnae=isnt havenae=havent
		hasnae=hasnt wouldnae=wouldnt willnae=wont couldnae=couldnt nae=no doon=down aboot=about oot=out roon=round roond=round fae=from frae=from heid=head
		hame=home mah=my yer=your ye=you youse=you wees=wee tae=to aye=yes gonnae=going pishing=peeing pish=pee erse=arse baws=balls u=you ur=your r=are n=and
		an=and w=with bc=because cuz=because coz=because cos=because becuz=because tho=though rn=now atm=now pls=please plz=please thx=thanks 2day=today
		2moro=tomorrow tmrw=tomorrow tonite=tonight nite=night yday=yesterday yrs=years mins=minutes hrs=hours wks=weeks abt=about smth=something
		sth=something dunno=dont_know wanna=want_to gonna=going_to gotta=have_to tryna=trying_to kinda=kind_of idk=dont_know shud=should shuld=should
		shoud=should cud=could wud=would wot=what wat=what wen=when wiv=with nuffin=nothing summat=something summink=something nowt=nothing owt=anything
		meself=myself himself=he herself=she aint=isnt yall=you ol=old everytime=every_time alot=a_lot urself=yourself bak=back bck=back leggs=legs
		paralized=paralysed realy=really breth=breath breathin=breathing peein=peeing walkin=walking standin=standing feelin=feeling tingly=tingling
		noticin=noticing havin=having gettin=getting goin=going burnin=burning stingin=stinging shakin=shaking bleedin=bleeding chokin=choking
		swellin=swelling killin=killing throbbin=throbbing nothin=nothing somethin=something`),
}

func written(list string) map[string][]string {
	m := map[string][]string{}
	for p := range strings.FieldsSeq(list) {
		if w, as, ok := strings.Cut(p, "="); ok {
			m[w] = strings.Split(as, "_")
		}
	}
	return m
}
